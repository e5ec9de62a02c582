export default definePageConfig({ navigationBarTitleText: '加入海报' })
