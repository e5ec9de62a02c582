import type { IconName } from './icon/icon'
import { ListRow } from './list-row'
import { WechatShare } from './wechat-share'

type Props = {
  readonly icon: IconName
  readonly title: string
  readonly second?: string | undefined
  /** On the web; WeChat itself asks the page for its card. */
  readonly onPress: () => void
}

/** A row that sends the page to a friend. */
export function ShareRow({ onPress, ...row }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return <ListRow {...row} onPress={onPress} />
  return (
    <WechatShare>
      <ListRow {...row} />
    </WechatShare>
  )
}
