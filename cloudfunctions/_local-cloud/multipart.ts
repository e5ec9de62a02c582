/** The parts of a multipart/form-data body by name; the SDK sends one value a name. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw new Error('a multipart body without a boundary')
  const separator = Buffer.from(`--${boundary}`)
  const parts = new Map<string, Buffer>()
  let start = body.indexOf(separator)
  while (start >= 0) {
    const end = body.indexOf(separator, start + separator.length)
    if (end < 0) break
    const part = body.subarray(start + separator.length + 2, end - 2)
    const headerEnd = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, headerEnd).toString())?.[1]
    if (name) parts.set(name, part.subarray(headerEnd + 4))
    start = end
  }
  return parts
}
