import tcb from '@cloudbase/node-sdk'
import type { LocalCloud } from './local-cloud'

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>

/** What makes the SDK talk to the local cloud without looking for a metadata service. */
const ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
  SILENCE: 'true',
}

/** The database behind the functions, for seeding and for looking at what they stored. */
export function databaseOf(cloud: Pick<LocalCloud, 'adminUrl'>): Database {
  Object.assign(process.env, ENVIRONMENT)
  const app = tcb.init({
    env: 'local',
    secretId: 'local',
    secretKey: 'local',
    serviceUrl: cloud.adminUrl,
    keepalive: true,
  })
  return app.database()
}

/** All documents of a collection, up to a thousand. */
export async function documentsOf<T = Record<string, unknown>>(
  cloud: Pick<LocalCloud, 'adminUrl'>,
  collection: string,
  filter: Record<string, unknown> = {},
): Promise<T[]> {
  const { data } = await databaseOf(cloud).collection(collection).where(filter).limit(1_000).get()
  return data as T[]
}
