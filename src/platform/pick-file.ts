/**
 * Lets the person choose a text file, on the web; undefined where none was chosen. A table saved by Excel
 * on a Chinese Windows is in GB 18030, so what is not UTF-8 is read as that.
 *
 * WeChat's build has none of it: it knows neither files to choose nor other encodings.
 *
 * @throws where the file cannot be read
 */
export async function pickTextFile(accept: string): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const bytes = await pickBytes(accept)
  if (!bytes) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

function pickBytes(accept: string): Promise<ArrayBuffer | undefined> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.onchange = () => {
      const file = input.files?.[0]
      // File.arrayBuffer is younger than our browsers.
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result instanceof ArrayBuffer ? reader.result : undefined)
      reader.onerror = () => reject(new Error('the file cannot be read'))
      if (file) reader.readAsArrayBuffer(file)
      else resolve(undefined)
    }
    input.click()
  })
}
