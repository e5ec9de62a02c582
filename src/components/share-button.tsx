import { Button } from './button'
import type { IconName } from './icon/icon'
import { WechatShare } from './wechat-share'

type Props = {
  readonly kind?: 'action' | 'outline'
  readonly icon: IconName
  /** On the web; WeChat itself asks the page for its card. */
  readonly onPress: () => void
  readonly children: string
}

/** A button that sends the page to a friend. */
export function ShareButton({ kind = 'outline', onPress, ...button }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return <Button {...button} kind={kind} onPress={onPress} />
  return (
    <WechatShare>
      <Button {...button} kind={kind} />
    </WechatShare>
  )
}
