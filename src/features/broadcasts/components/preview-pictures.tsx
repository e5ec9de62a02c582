import { Text } from '@tarojs/components'
import { Picture } from '@/components/picture'
import type { Picture as AlertPicture } from '@/domain/shared/picture'
import { pictureWords } from '@/i18n/zh-CN/broadcasts'
import { callCloud } from '@/platform/cloud'
import { enlargePicture } from '@/platform/image'
import { usePictureUrls } from '@/platform/picture-addresses'

type Props = { readonly unitId: string; readonly pictures: readonly AlertPicture[] }

/** The pictures of an alert, on their way to residents, each with what is read aloud of it. */
export function PreviewPictures({ unitId, pictures }: Props) {
  const fileIds = pictures.map(({ fileId }) => fileId)
  const urls = usePictureUrls(fileIds, () => callCloud('pictures', 'previewPictures', { unitId, fileIds }))
  return (
    <>
      {pictures.map(({ fileId, description }, at) => (
        <Picture
          key={fileId}
          url={urls[fileId]}
          description={description}
          pressLabel={pictureWords.enlarge(at + 1)}
          onPress={() => enlargePicture(urls[fileId] ?? '', Object.values(urls))}
        >
          <Text className="second">{description || pictureWords.undescribed}</Text>
        </Picture>
      ))}
    </>
  )
}
