import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Paper, PaperTools } from '@/components/paper'
import { QrCode } from '@/components/qr-code'
import type { UnitWithCode } from '@/domain/joining/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { codesBelowWords } from '@/i18n/zh-CN/joining'
import { failureWords } from '@/i18n/zh-CN/states'
import { usePageParams } from '@/platform/navigation'
import { printPage, webAddress } from '@/platform/printing'
import { sheetsOf, useCodesBelow } from '../hooks'
import './codes-below.css'

/** The codes of everything below a unit: made in one go, printed eight a sheet, cut and handed out. */
export function CodesBelow() {
  const { unitId } = usePageParams()
  return unitId ? <CodesOf unitId={unitId} /> : <Notice>{codesBelowWords.incomplete}</Notice>
}

function CodesOf({ unitId }: { readonly unitId: string }) {
  const { codes, makeAll, progress, failure } = useCodesBelow(unitId)
  return (
    <CloudAnswer query={codes}>
      {(units) => {
        const missing = units.filter(({ code }) => code === null).length
        const sheets = sheetsOf(units)
        return (
          <>
            <PaperTools>
              <Text className="words">{codesBelowWords.found(units.length, missing)}</Text>
              {progress !== undefined && (
                <Notice isStatus icon="clock">
                  {codesBelowWords.progress(progress.made, progress.made + progress.left)}
                </Notice>
              )}
              {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
              {missing > 0 && (
                <Button kind="action" isDisabled={progress !== undefined} onPress={() => void makeAll()}>
                  {codesBelowWords.make(missing)}
                </Button>
              )}
              {sheets.length > 0 && (
                <Button kind={missing > 0 ? 'outline' : 'action'} icon="save" onPress={printPage}>
                  {codesBelowWords.print(sheets.length)}
                </Button>
              )}
              <Text className="note">{codesBelowWords.lead}</Text>
            </PaperTools>
            {sheets.map((sheet) => (
              <Sheet key={sheet[0]?.unitId} units={sheet} />
            ))}
          </>
        )
      }}
    </CloudAnswer>
  )
}

function Sheet({ units }: { readonly units: readonly UnitWithCode[] }) {
  return (
    <Paper className="codes-below">
      {units.map(({ unitId, name, parentName, code }) => (
        <View key={unitId} className="codes-below__card">
          <View className="codes-below__qr">
            <QrCode
              content={webAddress(`pages/join/index?unitCode=${code}`)}
              label={codesBelowWords.codeOf(name)}
            />
          </View>
          <View className="codes-below__words">
            <Text className="codes-below__parent">{parentName}</Text>
            <Text className="codes-below__name">{name}</Text>
            <Text className="codes-below__letters">{`${code?.slice(0, 3)} ${code?.slice(3)}`}</Text>
            <Text className="codes-below__how">{codesBelowWords.how}</Text>
          </View>
        </View>
      ))}
    </Paper>
  )
}
