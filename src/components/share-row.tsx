import { Button } from '@tarojs/components'
import type { IconName } from './icon/icon'
import { ListRow } from './list-row'
import './share-row.css'

type Props = {
  readonly icon: IconName
  readonly title: string
  readonly second?: string | undefined
  /** On the web; WeChat itself asks the page for its card. */
  readonly onPress: () => void
}

/** A row that sends the page to a friend: WeChat opens its list of people from its own button only. */
export function ShareRow({ onPress, ...row }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return <ListRow {...row} onPress={onPress} />
  return (
    <Button className="share-row" openType="share" hoverClass="is-pressed">
      <ListRow {...row} />
    </Button>
  )
}
