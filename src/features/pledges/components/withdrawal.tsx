import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { certificateWords } from '@/i18n/zh-CN/pledges'
import { failureWords } from '@/i18n/zh-CN/states'
import { useWithdrawal } from '../hooks'

/** Taking the pledge back is always possible, after one question. */
export function Withdrawal({ onWithdrawn }: { onWithdrawn: () => void }) {
  const { isAsking, setAsking, isBusy, failure, withdraw } = useWithdrawal(onWithdrawn)
  const close = () => setAsking(false)
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {certificateWords.withdraw}
      </Button>
      {isAsking && (
        <Sheet
          title={certificateWords.withdrawTitle}
          closeLabel={certificateWords.withdrawNo}
          onClose={close}
        >
          <Text>{certificateWords.withdrawText}</Text>
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button isDisabled={isBusy} onPress={() => void withdraw()}>
            {certificateWords.withdrawYes}
          </Button>
          <Button kind="plain" onPress={close}>
            {certificateWords.withdrawNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}
