/** A browser may still be reading the file when the click is over. */
const KEPT_MS = 60_000

/** Offers a file to save, on the web. */
export function downloadFile(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
