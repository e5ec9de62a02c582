import { cloud } from './cloud'

/** Long enough to read what an address was asked for. */
const ADDRESS_SECONDS = 3_600

/** Keeps a file under a path, in the place of one that is there; answers its id. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
  return fileID
}

/** Where files can be fetched by whoever has the address, for an hour; those that are gone are left out. */
export async function addressesOf(
  fileIds: readonly string[],
): Promise<{ readonly fileId: string; readonly url: string }[]> {
  if (fileIds.length === 0) return []
  const { fileList } = await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })),
  })
  return fileList
    .filter(({ tempFileURL }) => tempFileURL !== '')
    .map(({ fileID, tempFileURL }) => ({ fileId: fileID, url: tempFileURL }))
}
