/** The bar above the web app on the local cloud; no other build shows it. */
export const demoWords = {
  demo: '演示',
  as: '您现在是',
  guest: '访客 · 没有登录',
} as const
