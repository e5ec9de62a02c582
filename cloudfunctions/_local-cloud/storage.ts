import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { invalidParameter } from './cloud-error'
import type { Clock } from './clock'
import type { AdminAction } from './database-actions'
import { LOCAL_ENVIRONMENT } from './function-host'
import { contentTypeOf } from './web-files'

const FILES_PER_CALL = 50
const DEFAULT_MAX_AGE_SECONDS = 7200
/** Its own files only, as on CloudBase those of the environment. */
const FILE_ID = new RegExp(`^cloud://${LOCAL_ENVIRONMENT}\\.local/(.+)$`)

const UploadMetadata = v.object({ path: v.pipe(v.string(), v.minLength(1)) })
const DownloadUrls = v.object({
  file_list: v.pipe(
    v.array(v.object({ fileid: v.string(), max_age: v.optional(v.number(), DEFAULT_MAX_AGE_SECONDS) })),
    v.maxLength(FILES_PER_CALL),
  ),
})
const DeleteFiles = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(FILES_PER_CALL)) })

type StorageSettings = {
  readonly directory: string
  readonly signingKey: string
  readonly clock: Clock
  /** Where the gateway listens. */
  readonly baseUrl: () => string
}

/** Cloud storage: files in a folder, behind signed addresses. */
export function createStorage({ directory, signingKey, clock, baseUrl }: StorageSettings) {
  mkdirSync(directory, { recursive: true })

  const fileOf = (path: string): string => {
    const file = normalize(join(directory, path))
    if (!file.startsWith(directory + sep)) throw invalidParameter(`not a cloud path: ${path}`)
    return file
  }
  const fileOfId = (id: string): string | undefined => {
    const path = FILE_ID.exec(id)?.[1]
    const file = path === undefined ? undefined : fileOf(path)
    return file !== undefined && existsSync(file) && statSync(file).isFile() ? file : undefined
  }
  const sign = (purpose: string, path: string) =>
    createHmac('sha256', signingKey).update(`${purpose}\n${path}`).digest('hex')
  const isSigned = (given: string, purpose: string, path: string) => {
    const wanted = Buffer.from(sign(purpose, path))
    return given.length === wanted.length && timingSafeEqual(Buffer.from(given), wanted)
  }
  const missing = (id: string) => ({ fileid: id, fileID: id, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' })

  const actions: Record<string, AdminAction> = {
    'storage.getUploadMetadata': (payload) => {
      const { path } = v.parse(UploadMetadata, payload)
      fileOf(path)
      const fileId = `cloud://${LOCAL_ENVIRONMENT}.local/${path}`
      const authorization = sign('put', path)
      const cosFileId = createHash('md5').update(fileId).digest('hex')
      const url = `${baseUrl()}/_storage/${encodeURI(path)}`
      return { data: { url, token: 'local', authorization, fileId, cosFileId } }
    },
    'storage.batchGetDownloadUrl': (payload) => {
      const { file_list: files } = v.parse(DownloadUrls, payload)
      const list = files.map(({ fileid, max_age: maxAge }) => {
        const path = FILE_ID.exec(fileid)?.[1]
        if (path === undefined || fileOfId(fileid) === undefined) return missing(fileid)
        const until = Math.floor(clock.now() / 1000) + maxAge
        const url = `${baseUrl()}/_storage/${path}?sign=${sign(`get ${until}`, path)}&t=${until}`
        return { fileid, fileID: fileid, tempFileURL: url, download_url: url, maxAge, code: 'SUCCESS' }
      })
      return { data: { download_list: list } }
    },
    'storage.batchDeleteFile': (payload) => {
      const list = v.parse(DeleteFiles, payload).fileid_list.map((id) => {
        const file = fileOfId(id)
        if (file === undefined) return missing(id)
        rmSync(file)
        return { fileid: id, fileID: id, code: 'SUCCESS' }
      })
      return { data: { delete_list: list } }
    },
  }

  async function receive(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!isSigned(String(request.headers.authorization ?? ''), 'put', path)) return end(response, 403)
    const file = fileOf(path)
    mkdirSync(dirname(file), { recursive: true })
    const partial = `${file}.${process.hrtime.bigint()}.part`
    await pipeline(request, createWriteStream(partial, { flush: true }))
    renameSync(partial, file)
    end(response, 200)
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    path: string,
  ): Promise<void> {
    const until = url.searchParams.get('t') ?? '0'
    const isCurrent = Number(until) * 1000 >= clock.now()
    if (!isCurrent || !isSigned(url.searchParams.get('sign') ?? '', `get ${until}`, path)) {
      return end(response, 403)
    }
    const file = fileOf(path)
    if (!existsSync(file)) return end(response, 404)
    response.writeHead(200, {
      'content-type': contentTypeOf(file),
      'content-length': statSync(file).size,
      'x-content-type-options': 'nosniff',
    })
    if (request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(file), response)
  }

  return {
    actions,
    /** The signed addresses that uploads and downloads use. */
    handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void {
      const path = decodeURIComponent(url.pathname.slice('/_storage/'.length))
      if (request.method === 'PUT') return receive(request, response, path)
      if (request.method === 'GET' || request.method === 'HEAD') return send(request, response, url, path)
      end(response, 405)
    },
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
