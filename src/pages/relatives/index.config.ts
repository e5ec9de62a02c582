export default definePageConfig({ navigationBarTitleText: '和家人结对', enableShareAppMessage: true })
