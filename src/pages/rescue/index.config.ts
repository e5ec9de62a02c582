export default definePageConfig({ navigationBarTitleText: '我被骗了' })
