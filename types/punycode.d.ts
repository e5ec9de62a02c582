/** The package itself; the bare name is Node's own module, which phones have not. */
declare module 'punycode/punycode.js' {
  export function toUnicode(host: string): string
}
