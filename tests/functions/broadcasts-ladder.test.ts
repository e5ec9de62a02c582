import type { VisitActions } from '../../src/domain/visits/contract'
import { APPROVED, HOUR, alertContent, outcomeOf, review, submit, valueOf } from './alert-seeds'
import { aPair, pushedTo } from './broadcast-seeds'
import { aStage, told, turns, type Stage } from './broadcast-stage'
import { aKey, tokenOf } from './seeds'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

describe('from the desk to the door', () => {
  it('an alert is written, let go by a second person, pushed, told by the family, at the door, and known in the end', async () => {
    const call = <T>(noun: string, action: string, payload: object, as: string) =>
      stage.cloud.call<T>(noun, action, payload, { as, idempotencyKey: aKey() })
    const village = await stage.somebody({
      audience: 'citizen',
      grants: [{ role: 'organiser', unitId: 'village' }],
    })
    const quick = await stage.somebody({ consents: 1 })
    const elder = await stage.somebody()
    const daughter = await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 2 })
    await aPair(stage.cloud, elder.openId, daughter.openId)
    const contact = { calledAs: '王奶奶', way: 'door', where: '村东头第三家' }
    expect(await outcomeOf(call('visits', 'askForVisit', { relativeId: null, contact }, elder.token))).toBe(
      'OK',
    )

    const content = alertContent(stage.cloud, { severity: 'severe' })
    const author = tokenOf('author')
    const { alertId } = await valueOf(
      call<{ alertId: string }>('alerts', 'saveDraft', { unitId: 'town', alertId: null, content }, author),
    )
    await valueOf(submit(stage.cloud, alertId, author))
    expect(await outcomeOf(stage.start(alertId))).toBe('BROADCAST_ALERT_OVER')
    expect(await outcomeOf(review(stage.cloud, alertId, APPROVED, author))).toBe('ALERT_OWN_REVIEW')
    await valueOf(review(stage.cloud, alertId, APPROVED, tokenOf('reviewer')))
    await valueOf(stage.start(alertId))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([...told(quick), ...turns(daughter)].sort())
    await valueOf(call('alerts', 'acknowledgeAlert', { alertId }, quick.token))

    const untold = async () => {
      const list = await valueOf(
        call<VisitActions['listVisits']['output']>(
          'visits',
          'listVisits',
          { unitId: 'village' },
          village.token,
        ),
      )
      return list[0]
    }
    expect(await untold()).toMatchObject({ untold: 0 })
    await stage.cloud.clock.advance(25 * HOUR)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toHaveLength(2)
    const visit = await untold()
    expect(visit).toMatchObject({ untold: 1 })
    const telling = { visitId: visit?.id ?? '', alertId }
    await valueOf(call('visits', 'tellVisit', { ...telling, outcome: 'notFound' }, village.token))
    expect(await untold()).toMatchObject({ untold: 1 })
    await valueOf(call('visits', 'tellVisit', { ...telling, outcome: 'met' }, village.token))
    expect(await untold()).toMatchObject({ untold: 0 })

    await valueOf(call('alerts', 'acknowledgeAlert', { alertId }, elder.token))
    const list = await call<{ isAcknowledged: boolean }[]>(
      'alerts',
      'listAlerts',
      { audience: 'elder' },
      elder.token,
    )
    expect(list.ok && list.value).toMatchObject([{ isAcknowledged: true }])
  })
})
