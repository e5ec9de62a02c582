export default definePageConfig({ navigationBarTitleText: '核对承诺证书' })
