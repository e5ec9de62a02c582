import type { Cues } from './rule'

export const CUES = {
  safeAccount: {
    flag: 'safe-account',
    types: ['fake-police', 'fake-credit-record'],
    weight: 5,
    says: ['安全账户', '监管账户', '核查账户', '清查账户', '公证账户'],
  },
  moneyGone: {
    flag: 'transfer-money',
    weight: 2,
    says: ['我已经转了', '我转过去了', '钱已经转过去', '我把验证码给', '我刚转'],
  },
} as const satisfies Cues
export type CueId = keyof typeof CUES
