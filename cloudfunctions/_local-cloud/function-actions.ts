import * as v from 'valibot'
import { CloudError } from './cloud-error'
import type { AdminAction } from './database-actions'
import { parseJson } from './ejson'
import type { FunctionHost } from './function-host'

const InvokeFunction = v.object({ function_name: v.string(), request_data: v.optional(v.string(), '') })

/** `callFunction` of the server SDK: one function calls another, without a user. */
export function functionActions(host: FunctionHost): Record<string, AdminAction> {
  return {
    'functions.invokeFunction': async (payload) => {
      const { function_name: name, request_data: data } = v.parse(InvokeFunction, payload)
      const outcome = await host.invoke(name, data === '' ? {} : parseJson(data), { source: 'server' })
      if (outcome.kind === 'answer') return { data: { response_data: JSON.stringify(outcome.value) } }
      if (outcome.kind === 'unknown-function') {
        throw new CloudError('FUNCTION_NOT_FOUND', `[ResourceNotFound.FunctionName] FunctionName ${name}`)
      }
      if (outcome.kind === 'timed-out') throw new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', name)
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', outcome.message)
    },
  }
}
