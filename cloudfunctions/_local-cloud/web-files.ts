import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

/** A name with a hash of its content never changes its meaning. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\./
const COMPRESSED = /^(text\/|application\/(json|manifest)|image\/svg)/

const NOT_BUILT_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>网页还没有生成</title>
<body style="font:18px/1.8 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em">
<h1>网页还没有生成</h1><p>请先运行 <code>npm run build</code>，或直接用 <code>npm start</code> 启动，然后刷新本页。</p>`

/** The way to the people of the demonstration: in no build of the app, put into its page here. */
export const DEMO_BAR = '/_local/demo-bar.js'

type Asset = { readonly body: Buffer; readonly gzipped: Buffer | undefined; readonly changedAt: number }

/** Serves the built web app; addresses without a file are routes of the app and get its page. */
export function createWebFiles(directory: string) {
  const cache = new Map<string, Asset>()
  const root = normalize(directory)
  const page = join(root, 'index.html')

  function load(file: string): Asset {
    const changedAt = statSync(file).mtimeMs
    const cached = cache.get(file)
    if (cached?.changedAt === changedAt) return cached
    const body = file === page ? withDemoBar(readFileSync(file, 'utf8')) : readFileSync(file)
    const gzipped = COMPRESSED.test(contentTypeOf(file)) ? gzipSync(body) : undefined
    const asset = { body, gzipped, changedAt }
    cache.set(file, asset)
    return asset
  }

  function find(pathname: string): string | undefined {
    const file = normalize(join(root, pathname === '/' ? 'index.html' : pathname))
    if (!file.startsWith(root + sep)) return undefined
    if (existsSync(file) && statSync(file).isFile()) return file
    return extname(pathname) === '' && existsSync(page) ? page : undefined
  }

  return (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, '')
    if (!existsSync(page)) return sendText(response, 503, NOT_BUILT_PAGE)
    const file = find(decodeURIComponent(url.pathname))
    if (!file) return sendText(response, 404, '')
    const { body, gzipped } = load(file)
    const isGzip = gzipped !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const content = isGzip ? gzipped : body
    response.writeHead(200, {
      'content-type': contentTypeOf(file),
      'content-length': content.length,
      'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : content)
  }
}

/** Fetched after everything else: a page waits for no bar. */
const withDemoBar = (html: string): Buffer =>
  Buffer.from(html.replace('</head>', `<script>${ADD_DEMO_BAR}</script></head>`))

const ADD_DEMO_BAR = `addEventListener('load',()=>{document.head.append(Object.assign(document.createElement('script'),{src:'${DEMO_BAR}'}))})`

export function sendScript(file: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': contentTypeOf(file), 'cache-control': 'no-cache' })
  response.end(readFileSync(file))
}

export const contentTypeOf = (file: string) => CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'

function sendText(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(html)
}
