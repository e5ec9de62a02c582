/** What stands on the printed poster. */
export const posterWords = {
  kicker: '防诈骗提醒',
  remember: '请记住',
  redFlags: '听到一个，就停下',
  whatToDo: '现在该怎么做',
  ask: '拿不准',
  paid: '已经转了钱',
  askNumber: '96110',
  policeNumber: '110',
  scan: '扫码学防骗',
  unitCode: '单位码',
  codeLabel: (unit: string) => `${unit}的二维码`,
  issuedBy: (unit: string) => `${unit} 宣`,
} as const

/** What the organiser sees around the poster; none of it is printed. */
export const posterToolWords = {
  title: '海报',
  print: '打印这张海报',
  lead: 'A4 一张，黑白也看得清。打印时选“实际大小”，不要页眉页脚。',
  code: '扫码打开网页版。单位有长期用的单位码，会印在旁边；没有的话，先到“单位”里建一个。',
  changeUnit: (unit: string) => `换一个单位（现在是${unit}）`,
  unit: '印给哪个单位',
  close: '关上',
  incomplete: '少了指南或单位。请回到工作台，从“内容”里打开海报。',
} as const
