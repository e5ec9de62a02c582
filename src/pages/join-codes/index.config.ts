export default definePageConfig({ navigationBarTitleText: '下级单位的码' })
