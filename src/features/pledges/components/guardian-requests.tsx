import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { GuardianRequest } from '@/domain/pledges/contract'
import { guardianWords } from '@/i18n/zh-CN/pledges'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery } from '@/platform/cloud-query'
import { PledgeText } from './pledge-text'

/** The pledges that children ask this person to sign along; nothing where there are none. */
export function GuardianRequests() {
  const { requests, isBusy, failure, sign } = useGuardianRequests()
  const [isSigned, setSigned] = useState(false)
  return (
    <View className="flow">
      {isSigned && (
        <Notice icon="tick" isStatus>
          {guardianWords.signed}
        </Notice>
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {requests.map((request) => (
        <View key={request.relativeId} className="flow">
          <Text className="section" aria-role="heading" aria-level="2">
            {guardianWords.title}
          </Text>
          <Text className="second">{guardianWords.lead}</Text>
          <PledgeText pledge={request.pledge} spokenAt={-1} />
          <Button
            kind="action"
            icon="pledge"
            isDisabled={isBusy}
            onPress={() => void sign(request).then(setSigned)}
          >
            {isBusy ? stateWords.sending : guardianWords.sign}
          </Button>
        </View>
      ))}
    </View>
  )
}

/** What the children whom this person helps wait for. */
function useGuardianRequests() {
  const query = useCloudQuery('pledges', 'listGuardianRequests', {})
  const { perform, isBusy, failure } = useCloudAction('pledges', 'signAsGuardian')
  const sign = async ({ relativeId, pledge, textHash }: GuardianRequest): Promise<boolean> => {
    const signed = await perform({ relativeId, pledgeId: pledge.id, textHash })
    query.reload()
    return signed.ok
  }
  return { requests: query.value ?? [], isBusy, failure, sign }
}
