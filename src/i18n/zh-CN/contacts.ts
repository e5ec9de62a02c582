/** Whom a resident turns to in the own unit and above it. */
export const contactsWords = {
  title: '有事找谁',
  scope: (scope: string) => `找这里：${scope}`,
  mailbox: (mailbox: string) => `信箱：${mailbox}`,
  email: (email: string) => `邮箱：${email}`,
  call: (phone: string) => `打 ${phone}`,
} as const
