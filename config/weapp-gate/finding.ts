import * as v from 'valibot'

/** Something in the built mini-program that WeChat would refuse, or that must not be shipped. */
export const Finding = v.object({
  check: v.picklist(['size', 'code', 'words', 'pages', 'templates', 'styles', 'wechat']),
  file: v.string(),
  problem: v.string(),
})
export type Finding = Readonly<v.InferOutput<typeof Finding>>
