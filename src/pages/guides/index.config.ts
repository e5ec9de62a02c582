export default definePageConfig({
  navigationBarTitleText: '识骗',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  // In the timeline WeChat's own head would lie over ours.
  singlePage: { navigationBarFit: 'squeezed' },
})
