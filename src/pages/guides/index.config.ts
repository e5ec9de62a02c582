export default definePageConfig({ navigationBarTitleText: '识骗' })
