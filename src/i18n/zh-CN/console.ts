/** The frame of the console: who may enter, and where one is. */
export const consoleWords = {
  title: '工作台',
  name: (unit: string) => `${unit}反诈宣传`,
  navigation: '工作台的几块',
  sections: { overview: '总览', broadcasts: '发预警', casework: '线索' },
  back: '回到我的',
  unit: '看哪个单位',
  changeUnit: (unit: string) => `${unit}，换一个`,
  unnamed: '正在看名称…',
  close: '关上',
  rescue: '有居民说被骗了？',
  rescueSecond: '打开“我被骗了”，陪他一步步做',
  noAccessTitle: '工作台是给工作人员用的',
  noAccess: '组织者发预警、看参与情况，审核员审预警，线索专员办线索。请单位的管理员给您开通。',
  guestTitle: '请先在微信里加入单位',
  guest: '加入以后，请单位的管理员给您开通，再回到这里。',
  goToMe: '去“我的”看看',
} as const
