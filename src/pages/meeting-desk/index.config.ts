export default definePageConfig({ navigationBarTitleText: '班会大屏' })
