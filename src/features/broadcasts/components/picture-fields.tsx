import { Canvas, Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { DESCRIPTION_MAX_LENGTH, PICTURES_MAX } from '@/domain/shared/picture'
import { pictureWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords } from '@/i18n/zh-CN/states'
import type { PictureUpload } from '@/platform/picture-upload'
import { Mistake, tooLong, type FieldsProps } from './form-fields'
import './picture-fields.css'

/** On it WeChat makes a picture small enough. */
export const PICTURE_CANVAS_ID = 'alert-picture'

type Props = FieldsProps & { readonly upload: PictureUpload }

/** The pictures of an alert, each with what is on it; they are seen in the preview beside. */
export function PictureFields({ form: { pictures }, change, mistakeIn, upload }: Props) {
  const describe = (fileId: string, description: string) =>
    change({ pictures: pictures.map((one) => (one.fileId === fileId ? { fileId, description } : one)) })
  const remove = (fileId: string) => change({ pictures: pictures.filter((one) => one.fileId !== fileId) })
  return (
    <View className="stack">
      <Text className="strong">{pictureWords.title}</Text>
      <Text className="note">{pictureWords.hint}</Text>
      {pictures.map(({ fileId, description }, at) => (
        <View key={fileId} className="stack">
          <Field
            label={pictureWords.description(at + 1)}
            hint={pictureWords.descriptionHint}
            mistake={tooLong(description, DESCRIPTION_MAX_LENGTH)}
            value={description}
            onInput={(text) => describe(fileId, text)}
          />
          <Button isInline onPress={() => remove(fileId)}>
            {pictureWords.remove(at + 1)}
          </Button>
        </View>
      ))}
      {pictures.length < PICTURES_MAX && <Adding upload={upload} />}
      <Mistake words={mistakeIn('pictures')} />
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={PICTURE_CANVAS_ID} className="picture-canvas" />
      )}
    </View>
  )
}

function Adding({ upload: { add, isBusy, isUnreadable, failure } }: { upload: PictureUpload }) {
  return (
    <>
      <Notice>{pictureWords.privacy}</Notice>
      <Button isDisabled={isBusy} onPress={() => void add()}>
        {isBusy ? pictureWords.adding : pictureWords.add}
      </Button>
      {isUnreadable && <Notice tone="warm">{pictureWords.unreadable}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </>
  )
}
