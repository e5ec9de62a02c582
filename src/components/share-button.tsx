import { Button as WechatButton } from '@tarojs/components'
import { Button } from './button'
import type { IconName } from './icon/icon'
import './share-row.css'

type Props = {
  readonly kind?: 'action' | 'outline'
  readonly icon: IconName
  /** On the web; WeChat itself asks the page for its card. */
  readonly onPress: () => void
  readonly children: string
}

/** Sends the page to a friend: WeChat opens its list of people from its own button only. */
export function ShareButton({ kind = 'outline', icon, onPress, children }: Props) {
  if (process.env.TARO_ENV !== 'weapp') {
    return (
      <Button kind={kind} icon={icon} onPress={onPress}>
        {children}
      </Button>
    )
  }
  return (
    <WechatButton className="share-row" openType="share" hoverClass="is-pressed">
      <Button kind={kind} icon={icon}>
        {children}
      </Button>
    </WechatButton>
  )
}
