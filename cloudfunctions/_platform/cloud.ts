import tcb from '@cloudbase/node-sdk'

/** The deployment that the function runs in. */
export const cloud = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true })
