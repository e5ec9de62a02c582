/** Practice: five messages, each a scam or genuine. */
export const quizWords = {
  title: '练一练',
  position: (now: number, total: number) => `第 ${now} 题，共 ${total} 题`,
  progress: (now: number, total: number) => `共 ${total} 题，现在第 ${now} 题`,
  question: '您看这条，是真是假？',
  arrivedBy: (channel: string) => `${channel}里收到的`,
  scamChoice: '像骗局',
  genuineChoice: '是真消息',
  listen: '听一听',
  stopListening: '停下',
  recognised: '认出来了，这条是骗局',
  trusted: '看对了，这条是真的',
  missed: '这条容易看错，它是骗局',
  suspected: '小心没错，不过这条是真的',
  cuesToLookAt: (count: number) => `关键看标出的 ${count} 处`,
  cuesMissed: (count: number) => (count === 1 ? '关键在这一处' : `关键在这 ${count} 处`),
  scamTag: '骗局',
  genuineTag: '真消息',
  choseRight: '您选对了',
  choseWrong: '您选了另一个',
  genuineTwin: '它的真孪生：这条是真的',
  scamTwin: '它的假孪生：这条是骗局',
  remember: '记住一句：',
  next: '下一题',
  toResult: '看看结果',
  joinMark: ' · ',
} as const

/** The end of a practice: right and wrong apart, in words. */
export const quizResultWords = {
  title: '练完了',
  allFive: '这五条，您都看对了',
  practised: '练一次，就多认得几句',
  allScams: (scams: number) => `${scams} 条骗局，您都认出来了。`,
  someScams: (scams: number, hits: number) =>
    hits === 0 ? `${scams} 条骗局，这次都没认出来。` : `${scams} 条骗局，您认出了 ${hits} 条。`,
  noneSuspected: (genuine: number) => `${genuine} 条真消息，您都没有错怪。`,
  someSuspected: (genuine: number, falseAlarms: number) =>
    `${genuine} 条真消息，有 ${falseAlarms} 条被当成了骗局。`,
  advice: {
    allRight: '真的、假的都分得清。过两天再练一次，记得更牢。',
    missed: '骗子天天练这个，看错不怪您。把下面几句再念一遍。',
    suspected: '小心没错。真消息只告诉您一件事，不要钱，不要密码。',
    both: '分不清的时候，先停一停，打 96110 问一问。',
  },
  rememberTitle: '这几句，再念一遍',
  privacy: '答得怎样，不公开，也不排名。',
  waiting: '已存在手机里，有网后自动发送，只发一次。',
  resend: '再发一次',
  again: '再练 5 道',
  learn: '看看骗子常用的招',
  learnSecond: '一招一招讲明白',
} as const
