import { useEffect, useRef, useState } from 'react'
import type { PictureAddress } from '@/domain/pictures/contract'
import type { Result } from '@/domain/shared/result'

/** Where pictures can be had, by their files; nothing of a picture that cannot be had now. */
type PictureUrls = Readonly<Record<string, string>>

/**
 * Asks once for all addresses, and anew where a picture is added. They end, so none is kept on the device:
 * without a network there are none.
 */
export function usePictureUrls(
  fileIds: readonly string[],
  ask: () => Promise<Result<readonly PictureAddress[]>>,
): PictureUrls {
  const [urls, setUrls] = useState<PictureUrls>({})
  const latest = useRef(ask)
  latest.current = ask
  const wanted = fileIds.join(' ')
  useEffect(() => {
    if (wanted === '') return undefined
    let isWanted = true
    void latest.current().then((found) => {
      if (found.ok && isWanted)
        setUrls(Object.fromEntries(found.value.map(({ fileId, url }) => [fileId, url])))
    })
    return () => {
      isWanted = false
    }
  }, [wanted])
  return urls
}
