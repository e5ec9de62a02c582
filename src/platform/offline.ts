/**
 * On the web: keeps the app on the device for the next start, network or not. A browser that cannot, may not or
 * has no room goes on as before.
 */
export function keepAppOnDevice(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('sw.js').catch(() => undefined)
}
