/** The home page. */
export const homeWords = {
  title: { before: '消息', marked: '拿不准', after: '？先查一查' },
  note: '只在这部手机上看，不上传',
  elderTitle: { before: '有人让您', marked: '转钱', after: '？' },
  elderSecond: '先停一停，查一查',
  unjoined: '反诈宣传',
  check: '查一查',
  checkWhat: '粘贴短信、聊天或链接，也可以选电话里发生了什么',
  doorsLabel: '四件事',
  doors: { learn: '识骗', quizzes: '答题', pledges: '承诺', report: '举报' },
  elderDoors: { learn: '学一招', quizzes: '练一练', pledges: '签承诺', report: '举报骗子' },
} as const
