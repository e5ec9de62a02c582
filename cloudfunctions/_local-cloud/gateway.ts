import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isForeignOrigin, sendJson } from './http-messages'
import { DEMO_BAR } from './web-files'

/** Longer than the SDK keeps its connections. */
const KEEP_ALIVE_MS = 65_000

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

type Routes = {
  /** `POST /admin` and, with the permissions of one function, `POST /admin/<function>`. */
  readonly admin: (functionName: string | undefined) => Handler
  readonly functions: Handler
  readonly files: Handler
  readonly personas: Handler
  readonly demoBar: Handler
  /** Absent unless the control door is open. */
  readonly control: ((command: string) => Handler) | undefined
  readonly web: Handler
}

/** Binds the port; an error such as a busy port rejects. */
export function listen(routes: Routes, port: number): Promise<Server> {
  const server = createServer((request, response) => void answer(routes, request, response))
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

export function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (isForeignOrigin(request)) return sendJson(response, 403, { message: 'foreign origin' })
    await route(routes, request, url)(request, response, url)
  } catch (error) {
    process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`)
    if (!response.headersSent) sendJson(response, 500, { ok: false, error: { code: 'INTERNAL' } })
    else response.destroy()
  }
}

const FUNCTION_METHODS: readonly string[] = ['GET', 'HEAD', 'POST']

function route(routes: Routes, { method }: IncomingMessage, { pathname }: URL): Handler {
  const [, first, ...rest] = pathname.split('/')
  if (first === 'admin' && method === 'POST') return routes.admin(rest[0])
  if (first === 'functions') return FUNCTION_METHODS.includes(method ?? '') ? routes.functions : refuseMethod
  if (first === '_storage') return routes.files
  if (pathname === '/_local/personas') return routes.personas
  if (pathname === DEMO_BAR) return routes.demoBar
  if (first === '_control') return routes.control?.(rest.join('/')) ?? notFound
  return routes.web
}

const refuseMethod: Handler = (_request, response) => {
  response.setHeader('allow', FUNCTION_METHODS.join(', '))
  sendJson(response, 405, { ok: false, error: { code: 'INPUT_INVALID' } })
}

const notFound: Handler = (_request, response) => sendJson(response, 404, { message: 'not found' })
