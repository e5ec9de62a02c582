import { useRef, useState } from 'react'
import type { Failure } from '@/domain/shared/result'
import { useCloudAction } from './cloud-action'
import { jpegOf, pickPicture } from './pick-picture'

export type PictureUpload = {
  /** While a picture is on its way. */
  readonly isBusy: boolean
  /** The last one could not be read. */
  readonly isUnreadable: boolean
  readonly failure: Failure | undefined
  readonly add: () => Promise<void>
}

/**
 * A picture from this device on its way to the files of a unit.
 *
 * @param canvasId a canvas on the page, out of sight, for WeChat
 */
export function usePictureUpload(
  unitId: string,
  canvasId: string,
  onUploaded: (fileId: string) => void,
): PictureUpload {
  const { perform, failure } = useCloudAction('pictures', 'uploadPicture')
  const [state, setState] = useState<'ready' | 'busy' | 'unreadable'>('ready')
  // The person goes on writing meanwhile.
  const uploaded = useRef(onUploaded)
  uploaded.current = onUploaded
  const add = async () => {
    try {
      const address = await pickPicture()
      if (address === undefined) return
      setState('busy')
      const kept = await perform({ unitId, jpegBase64: await jpegOf(address, canvasId) })
      setState('ready')
      if (kept.ok) uploaded.current(kept.value.fileId)
    } catch {
      setState('unreadable')
    }
  }
  return { isBusy: state === 'busy', isUnreadable: state === 'unreadable', failure, add }
}
