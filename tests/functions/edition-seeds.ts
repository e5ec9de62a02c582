import type { EditionActions } from '../../src/domain/shared/edition'
import type { Guide } from '../../src/domain/guides/guide'
import type { Result } from '../../src/domain/shared/result'
import { valueOf } from './alert-seeds'
import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey, aMember, tokenOf } from './seeds'

export const AUTHOR = tokenOf('editor')
export const SECOND_AUTHOR = tokenOf('second-editor')
export const REVIEWER = tokenOf('county-reviewer')
export const SECOND_REVIEWER = tokenOf('second-reviewer')
export const TOWN_ORGANISER = tokenOf('town-organiser')
export const RESIDENT = tokenOf('resident')

/** Two who write and review, two who review, all of the county; an organiser of a town, and a resident. */
export async function editors(cloud: LocalCloud): Promise<void> {
  const onCounty = (role: 'organiser' | 'reviewer') => ({ role, unitId: 'county' }) as const
  const both = [onCounty('organiser'), onCounty('reviewer')]
  await aMember(cloud, { openId: 'editor', grants: both })
  await aMember(cloud, { openId: 'second-editor', grants: both })
  await aMember(cloud, { openId: 'county-reviewer', grants: [onCounty('reviewer')] })
  await aMember(cloud, { openId: 'second-reviewer', grants: [onCounty('reviewer')] })
  await aMember(cloud, { openId: 'town-organiser', grants: [{ role: 'organiser', unitId: 'town' }] })
  await aMember(cloud, { openId: 'resident' })
}

export async function forgetEditions(cloud: LocalCloud): Promise<void> {
  const db = databaseOf(cloud)
  for (const name of ['editions', 'liveContent', 'history']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
}

/** The guide as residents read it now. */
export const readGuide = (cloud: LocalCloud, guideId = 'fake-police'): Promise<Guide> =>
  valueOf(cloud.call<Guide>('guides', 'getGuide', { guideId }, { as: RESIDENT }))

type EditingActions = EditionActions<unknown, unknown>

/** Calls an action that edits the content of a function, with a fresh idempotency key. */
export const editingOf =
  (cloud: LocalCloud, noun: 'guides' | 'quizzes') =>
  <Name extends keyof EditingActions>(
    action: Name,
    payload: EditingActions[Name]['input'],
    as: string,
  ): Promise<Result<EditingActions[Name]['output']>> =>
    cloud.call(noun, action, payload, { as, idempotencyKey: aKey() })

/** The guide on 冒充公检法 as its author left it: another definition, and whatever else is told. */
export async function aText(cloud: LocalCloud, over: Partial<Guide> = {}): Promise<Guide> {
  return { ...(await readGuide(cloud)), definition: '骗子装成民警打来电话，要您把钱转走。', ...over }
}
