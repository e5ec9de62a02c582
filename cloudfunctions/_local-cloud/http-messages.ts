import type { IncomingMessage, ServerResponse } from 'node:http'

/** A body longer than this is read to its end, so that the client hears the refusal, but not kept. */
const DISCARD_MAX_BYTES = 64 * 1024 * 1024

/** Reads a whole body; `undefined` when it is longer than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a request body arrives as bytes')
    length += chunk.length
    if (length > DISCARD_MAX_BYTES) break
    if (length <= maxBytes) chunks.push(chunk)
  }
  return length <= maxBytes ? Buffer.concat(chunks) : undefined
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}

/** A page of another site may not drive the local cloud through a visitor's browser. */
export function isForeignOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  return origin !== undefined && origin !== `http://${host}`
}
