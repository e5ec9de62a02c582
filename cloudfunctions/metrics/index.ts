import { GetOverview, type MetricsActions } from '../../src/domain/metrics/contract'
import { staff } from '../_platform/access'
import { endpoint, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import { getOverview, rollUp } from './actions'

export const actions: ActionTable<MetricsActions> = {
  getOverview: query({
    input: GetOverview,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: getOverview,
  }),
}

export const main = endpoint('metrics', actions, { rollUp })
