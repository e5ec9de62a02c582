import citizen from '@/content/zh-CN/pledges/citizen.json'
import elder from '@/content/zh-CN/pledges/elder.json'
import family from '@/content/zh-CN/pledges/family.json'
import student from '@/content/zh-CN/pledges/student.json'
import { AUDIENCE_IDS } from '@/domain/shared/taxonomy'
import { PLEDGE_OF } from '@/features/meeting-desk/hooks'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

describe('the pledge on the wall', () => {
  it.each(AUDIENCE_IDS)('for %s is the one that this audience is shown first', (audience) => {
    const pledges = [citizen, elder, family, student]
    const pledge = pledges.find(({ audiences }) => audiences.includes(audience))
    expect(PLEDGE_OF[audience]).toBe(pledge?.id)
  })
})
