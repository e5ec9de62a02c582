import { GetGuide, ListGuides, MarkGuideRead, type ReaderActions } from '../../src/domain/guides/contract'
import { anyone, memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { getGuide, listGuides, markGuideRead } from './actions'

export const actions: ActionTable<ReaderActions> = {
  listGuides: query({ input: ListGuides, access: anyone, perform: listGuides }),
  getGuide: query({ input: GetGuide, access: anyone, perform: getGuide }),
  markGuideRead: mutation({ input: MarkGuideRead, access: memberOnly, perform: markGuideRead }),
}

export const main = endpoint('guides', actions)
