export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/learn/index',
    'pages/alerts/index',
    'pages/me/index',
    'pages/rescue/index',
    // With the rescue, because whoever needs them may have no network to fetch a subpackage.
    'pages/evidence/index',
    'pages/family/index',
  ],
  subPackages: [
    { root: 'pages/check', pages: ['index'] },
    { root: 'pages/guides', pages: ['index'], ...speechPlugin() },
    { root: 'pages/search', pages: ['index'] },
    { root: 'pages/quizzes', pages: ['index'] },
    { root: 'pages/pledges', pages: ['index', 'verify/index'] },
    { root: 'pages/alert', pages: ['index'] },
    { root: 'pages/report', pages: ['index'] },
    { root: 'pages/receipt', pages: ['index'] },
    { root: 'pages/my-data', pages: ['index'] },
    { root: 'pages/my-units', pages: ['index'] },
    { root: 'pages/join', pages: ['index'] },
    { root: 'pages/relatives', pages: ['index', 'pair/index', 'visit/index'] },
    { root: 'pages/meeting', pages: ['index'] },
    { root: 'pages/notice', pages: ['index'] },
    { root: 'pages/staff-invitation', pages: ['index'] },
    { root: 'pages/meeting-desk', pages: ['index'] },
    { root: 'pages/console', pages: ['index'] },
    { root: 'pages/content-desk', pages: ['index'] },
    { root: 'pages/broadcast', pages: ['index'] },
    { root: 'pages/console-sign-in', pages: ['index'] },
    // WeChat cannot print, and knows who its people are.
    ...(process.env.TARO_ENV === 'h5'
      ? [
          { root: 'pages/poster', pages: ['index'] },
          { root: 'pages/join-poster', pages: ['index'] },
          { root: 'pages/join-codes', pages: ['index'] },
          { root: 'pages/notice-file', pages: ['index'] },
          { root: 'pages/sign-in', pages: ['index'] },
        ]
      : []),
  ],
  // Fetched while home stands, so that the check and the guides are there where later no network is.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/check', 'pages/guides', 'pages/search'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '反诈宣传',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#ffffff',
    backgroundColor: '#f1f4f9',
  },
  // On the web pages change at once; WeChat knows no such key.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  // Custom, because the visible bar is our own component: it follows the text size and raises the rescue.
  tabBar: {
    custom: true,
    color: '#414f66',
    selectedColor: '#0e3770',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/learn/index', text: '学习' },
      { pagePath: 'pages/rescue/index', text: '我被骗了' },
      { pagePath: 'pages/alerts/index', text: '预警' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
})

/** In a subpackage, where it weighs on nobody's start; without a version the mini-program has no plug-in. */
function speechPlugin() {
  const version = process.env.SPEECH_PLUGIN ?? ''
  return version === '' ? {} : { plugins: { WechatSI: { version, provider: 'wx069ba97219f66d99' } } }
}
