import { GetGuide, ListGuides, MarkGuideRead, type GuideActions } from '../../src/domain/guides/contract'
import { anyone, memberOnly } from '../_platform/access'
import { editionActions } from '../_platform/editions'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { getGuide, listGuides, markGuideRead } from './actions'
import { editedGuides } from './store'

export const actions: ActionTable<GuideActions> = {
  listGuides: query({ input: ListGuides, access: anyone, perform: listGuides }),
  getGuide: query({ input: GetGuide, access: anyone, perform: getGuide }),
  markGuideRead: mutation({ input: MarkGuideRead, access: memberOnly, perform: markGuideRead }),
  ...editionActions(editedGuides),
}

export const main = endpoint('guides', actions)
