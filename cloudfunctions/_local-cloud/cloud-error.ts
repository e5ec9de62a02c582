import * as v from 'valibot'

/** A refusal that reaches the SDK as `{code, message}`, in the words of CloudBase where it has any. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** For everything the local cloud does not implement: it names what was asked instead of answering wrongly. */
export const unsupported = (what: string) =>
  new CloudError('LOCAL_CLOUD_UNSUPPORTED', `the local cloud does not implement ${what}`)

export const invalidParameter = (message: string) => new CloudError('INVALID_PARAM', message)

export const collectionMissing = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`)

/** wx-server-sdk recognises a duplicate by `E11000` in the message. */
export const duplicateWrite = (collection: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  )

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )

export const transactionMissing = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      'transaction must be commit or abort in 30 seconds.',
  )

/** What the SDK is told of any error; one that nobody expected is printed. */
export function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  if (error instanceof v.ValiError) return { code: 'INVALID_PARAM', message: error.message }
  process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`)
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
}
