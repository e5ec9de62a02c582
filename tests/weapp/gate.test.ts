import { weappFindings } from '../../config/weapp-gate'

describe('weapp: the gate', () => {
  it('finds nothing in the production build that WeChat would refuse', async () => {
    expect(await weappFindings('dist/weapp')).toEqual([])
  })
})
