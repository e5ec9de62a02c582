/** Whether a new alert is pushed in WeChat, and how often. */
export const pushWords = {
  title: '新预警推送',
  left: (count: number) => (count === 0 ? '现在不推送。' : `还能推送 ${count} 次。`),
  why: '有新预警，微信里给您发一条。您点一次“允许”，就只发一条。',
  allow: '新预警，微信告诉我',
  allowMore: '再多收一次',
  allowed: (count: number) => `好的。往后 ${count} 条新预警，微信里会告诉您。`,
  refused: '没关系，不发。想要时，在“我的”里点一下。',
  blocked: '微信里关了这个小程序的消息。要收，请打开“订阅消息”。',
  failed: '没有设成，请过一会儿再试。预警照样在“预警”页里。',
  keptRefused: '您在微信里选了“总是不接收”。要改，请到微信的设置里打开。',
  openSettings: '去微信的设置',
  stop: '不再推送',
  stopped: '好的，不再推送。预警照样在“预警”页里。',
  onPhone: '推送在微信里同意，请在手机的小程序里点。',
} as const
