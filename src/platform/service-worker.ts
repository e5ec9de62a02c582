/**
 * Runs beside the web app, as `sw.js`: keeps the files of one version on the device, so that the app starts
 * without a network. It never touches what the cloud answers; the app keeps that itself.
 */
declare const SHELL: {
  /** Changes with every file of the app. */
  readonly version: string
  /** Names carry a hash of their content; addresses are relative to this script. */
  readonly files: readonly string[]
  /** The file that the page of this version asks for, and no other version does. */
  readonly entry: string
}

const CACHE = `shell-${SHELL.version}`
const PAGE = new URL('./', self.location.href)
const FILES: readonly string[] = SHELL.files.map((file) => new URL(file, PAGE).href)

/** After this long, whoever has a bad network gets the page that is kept. */
const PATIENCE_MS = 2_000

// A new version waits until no page of the old one is open, and then takes all of it away: pages that are
// open go on finding their files. Nobody is held back meanwhile, because the page itself comes from the network.
self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOtherVersions()))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  if (method !== 'GET') return
  if (mode === 'navigate' && isPage(url)) event.respondWith(newestPage(event.request))
  else if (FILES.includes(url)) event.respondWith(keptFile(event.request))
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE)
  const page = await fetch(PAGE.href, { cache: 'reload' })
  const html = await page.text()
  // In the middle of a deployment the page may ask for files that are not kept; the browser tries again later.
  if (!html.includes(SHELL.entry)) throw new Error('The page belongs to another version.')
  await cache.addAll([...FILES])
  // Made anew, because a page that was redirected may not be answered with.
  await cache.put(PAGE.href, new Response(html, { headers: page.headers }))
}

async function forgetOtherVersions(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))
}

function isPage(url: string): boolean {
  const { origin, pathname } = new URL(url)
  return origin === PAGE.origin && [PAGE.pathname, `${PAGE.pathname}index.html`].includes(pathname)
}

/** From the network where it answers soon. It is not kept: a page and its files are kept together or not at all. */
async function newestPage(request: Request): Promise<Response> {
  const fetched = fetch(request)
  const newest = await Promise.race([fetched, afterPatience()]).catch(() => undefined)
  if (newest && newest.status < 500) return newest
  const kept = await caches.match(PAGE.href, { cacheName: CACHE })
  return kept ?? fetched
}

const afterPatience = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))

async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: CACHE })
  return kept ?? fetch(request)
}
