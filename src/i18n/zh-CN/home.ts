/** The home page. */
export const homeWords = {
  title: { before: '有人让您', marked: '转钱', after: '？' },
  second: '先停一停',
  unjoined: '反诈宣传',
  ask: '打 96110 问一问',
  askReason: '拿不准，就打它。先挂断对方，再问。',
  askElder: '打 96110 问',
  doorsLabel: '四件事',
  doors: { learn: '识骗', quizzes: '答题', pledges: '承诺', report: '举报' },
  elderDoors: { learn: '学一招', quizzes: '练一练', pledges: '签承诺', report: '举报骗子' },
} as const
