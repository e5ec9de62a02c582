/** Whether what is on the screen can be put on paper: in a browser, never in WeChat. */
export const canPrint = (): boolean => process.env.TARO_ENV === 'h5'

/** Opens the browser's own dialogue for printing. */
export function printPage(): void {
  window.print()
}

/** The address of a page of the web app, to be opened by anybody's camera. */
export function webAddress(route: string): string {
  return `${window.location.origin}${window.location.pathname}#/${route}`
}
