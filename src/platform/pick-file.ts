/** Lets the person choose a file, on the web; undefined where none was chosen, and in WeChat. */
export async function pickFile(accept: string): Promise<ArrayBuffer | undefined> {
  // A constant in a build: WeChat knows nothing of what stands below.
  return process.env.TARO_ENV === 'h5' ? pickBytes(accept) : undefined
}

/**
 * Text of a file. A table saved by Excel on a Chinese Windows is in GB 18030, so what is not UTF-8 is read as that.
 *
 * @throws where it is neither
 */
export function decodeText(bytes: ArrayBuffer): string {
  return process.env.TARO_ENV === 'h5' ? decodeInBrowser(bytes) : ''
}

function decodeInBrowser(bytes: ArrayBuffer): string {
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
