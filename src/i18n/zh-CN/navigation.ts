/** The names of places, and the way back and to the rescue. */
export const navigationWords = {
  tabs: { home: '首页', learn: '学习', rescue: '我被骗了', alerts: '预警', me: '我的' },
  tabBarLabel: '主导航',
  back: '返回',
  rescueQuestion: '已经转了钱？',
  rescue: '我被骗了',
  rescueAlone: '先打 110。想一步一步来，点下面的“前往小程序”，再点“我被骗了”。',
} as const
