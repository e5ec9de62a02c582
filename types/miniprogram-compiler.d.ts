declare module 'miniprogram-compiler' {
  type CompilerOptions = { readonly maxBuffer?: number; readonly wxssList?: readonly string[] }

  /** The body of a function that answers `$gwx`; throws what wcc finds wrong. */
  export function wxmlToJs(rootPath: string, options?: CompilerOptions): string
  /** The body of a function that answers the style of a file. */
  export function wxssToJs(rootPath: string, options?: CompilerOptions): string
}
