type Cell = string | number | boolean | Date | null
type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/**
 * Reads an .xlsx file, on the web alone; the library comes with the first one.
 *
 * @throws where it is no such file
 */
export async function readSpreadsheet(bytes: ArrayBuffer): Promise<readonly Sheet[]> {
  // Within the condition, which is constant in a build: the mini-program gets none of it.
  if (process.env.TARO_ENV === 'h5') {
    const { default: readExcelFile } = await import('read-excel-file/universal')
    const sheets = await readExcelFile(bytes)
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as readonly (readonly Cell[])[] }))
  }
  return []
}
