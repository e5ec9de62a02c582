import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Picture } from '@/components/picture'
import type { PublishedAlert } from '@/domain/alerts/alert'
import { Spoken } from '@/features/frame/components/spoken'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { callCloud } from '@/platform/cloud'
import { enlargePicture } from '@/platform/image'
import { usePictureUrls } from '@/platform/picture-addresses'

type Props = {
  readonly alert: PublishedAlert
  /** The picture whose description is being read aloud. */
  readonly spokenAt: number
}

/** What the alert shows; without a network its words stand in its place. */
export function AlertPictures({ alert: { id, pictures = [] }, spokenAt }: Props) {
  const fileIds = pictures.map(({ fileId }) => fileId)
  const urls = usePictureUrls(fileIds, () => callCloud('pictures', 'getAlertPictures', { alertId: id }))
  if (pictures.length === 0) return null
  return (
    <Card title={alertWords.pictures}>
      {pictures.map(({ fileId, description }, at) => (
        <Picture
          key={fileId}
          url={urls[fileId]}
          description={description}
          pressLabel={alertWords.enlarge(description)}
          onPress={() => enlargePicture(urls[fileId] ?? '', Object.values(urls))}
        >
          <Spoken place={at} at={spokenAt}>
            {alertWords.onPicture(description)}
          </Spoken>
        </Picture>
      ))}
      {Object.keys(urls).length > 0 && <Text className="note">{alertWords.enlargeHint}</Text>}
    </Card>
  )
}
