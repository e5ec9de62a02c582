import { LOCAL_ENVIRONMENT } from './function-host'
import type { Secrets } from './settings'

/** All that a function sees of this machine. The SDKs find the local cloud through TCB_CONTEXT_CNFG. */
export function functionEnvironment(adminUrl: string, secrets: Secrets): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: LOCAL_ENVIRONMENT,
    TCB_ENV: LOCAL_ENVIRONMENT,
    SILENCE: 'true',
    REMINDER_TEMPLATE_ID: 'local-reminder',
    ALERT_TEMPLATE_ID: 'local-alert',
    IDENTITY_KEY: secrets.identityKey,
  }
}
