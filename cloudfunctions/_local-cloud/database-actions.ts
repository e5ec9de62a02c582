import * as v from 'valibot'
import type { Clock } from './clock'
import { parseFields, parseJson, decode, type Fields } from './ejson'
import type { Engine } from './engine'
import { toSortOrder } from './query-language'

/** Answers one SDK action; what it returns is merged into `{requestId}`. */
export type AdminAction = (payload: unknown) => Promise<object> | object

/** More than this a query never returns. */
const QUERY_MAX_DOCUMENTS = 1000

const Collection = v.object({ collectionName: v.string() })
const Transactional = v.object({ transactionId: v.optional(v.string()) })
const Transaction = v.object({ transactionId: v.string() })
const InsertDocument = v.object({
  ...Collection.entries,
  ...Transactional.entries,
  data: v.array(v.string()),
})
const GetDocument = v.object({
  ...Collection.entries,
  ...Transactional.entries,
  query: v.optional(v.string(), '{}'),
  order: v.optional(v.string(), '{}'),
  projection: v.optional(v.string(), '{}'),
  offset: v.optional(v.number(), 0),
  limit: v.optional(v.number(), QUERY_MAX_DOCUMENTS),
})
const CalculateDocument = v.object({ ...Collection.entries, query: v.optional(v.string(), '{}') })
const ModifyDocument = v.object({
  ...Collection.entries,
  ...Transactional.entries,
  query: v.string(),
  data: v.string(),
  merge: v.optional(v.boolean(), true),
  multi: v.optional(v.boolean(), false),
  upsert: v.optional(v.boolean(), false),
})
const RemoveDocument = v.object({
  ...Collection.entries,
  ...Transactional.entries,
  query: v.string(),
  multi: v.optional(v.boolean(), false),
})
const AggregateDocuments = v.object({
  ...Collection.entries,
  stages: v.array(v.object({ stageKey: v.string(), stageValue: v.string() })),
})

export function databaseActions(engine: Engine, clock: Clock): Record<string, AdminAction> {
  const fields = (text: string): Fields => parseFields(text, clock.now())

  return {
    'database.addCollection': async (payload) => {
      await engine.addCollection(v.parse(Collection, payload).collectionName)
      return {}
    },
    'database.insertDocument': async (payload) => {
      const { collectionName, data, transactionId } = v.parse(InsertDocument, payload)
      const insertedIds = await engine.insert(collectionName, data.map(fields), transactionId)
      return { data: { insertedIds } }
    },
    'database.getDocument': (payload) => {
      const input = v.parse(GetDocument, payload)
      const { offset, limit } = input
      const request = {
        query: fields(input.query),
        sort: toSortOrder(decode(parseJson(input.order), 0)),
        projection: fields(input.projection),
        skip: offset,
        limit: Math.min(limit, QUERY_MAX_DOCUMENTS),
      }
      return {
        data: { list: engine.find(input.collectionName, request, input.transactionId) },
        offset,
        limit,
      }
    },
    'database.calculateDocument': (payload) => {
      const { collectionName, query } = v.parse(CalculateDocument, payload)
      return { data: { total: engine.count(collectionName, fields(query)) } }
    },
    'database.modifyDocument': async (payload) => {
      const input = v.parse(ModifyDocument, payload)
      const request = {
        query: fields(input.query),
        data: fields(input.data),
        replace: !input.merge,
        upsert: input.upsert,
        multi: input.multi,
      }
      const { updated, upsertId } = await engine.modify(input.collectionName, request, input.transactionId)
      return { data: { updated, upsert_id: upsertId } }
    },
    'database.modifyAndReturnDoc': async (payload) => {
      const input = v.parse(ModifyDocument, payload)
      const request = {
        query: fields(input.query),
        data: fields(input.data),
        replace: false,
        upsert: false,
        multi: false,
      }
      const { updated, body } = await engine.modify(input.collectionName, request, input.transactionId)
      return { data: { updated, doc: body } }
    },
    'database.removeDocument': async (payload) => {
      const { collectionName, query, multi, transactionId } = v.parse(RemoveDocument, payload)
      return { data: { deleted: await engine.remove(collectionName, fields(query), multi, transactionId) } }
    },
    'database.aggregateDocuments': (payload) => {
      const { collectionName, stages } = v.parse(AggregateDocuments, payload)
      const pipeline = stages.map(({ stageKey, stageValue }) => ({
        [stageKey]: decode(parseJson(stageValue), clock.now()),
      }))
      return { data: { list: engine.aggregate(collectionName, pipeline) } }
    },
    'database.startTransaction': () => ({ transactionId: engine.transactions.begin() }),
    'database.commitTransaction': async (payload) => {
      await engine.transactions.commit(v.parse(Transaction, payload).transactionId)
      return {}
    },
    'database.abortTransaction': (payload) => {
      engine.transactions.abort(v.parse(Transaction, payload).transactionId)
      return {}
    },
  }
}
