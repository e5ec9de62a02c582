import {
  DropEdition,
  GetEdition,
  GetVersion,
  ListEditions,
  ListVersions,
  ReviewEdition,
  RollBack,
  SaveEdition,
  SubmitEdition,
  WithdrawEdition,
  type EditionActions,
  type Versioned,
} from '../../src/domain/shared/edition'
import type { Role } from '../../src/domain/shared/roles'
import { rootStaff } from './access'
import { getEdition, getVersion, listEditions, listVersions } from './edition-reads'
import {
  dropEdition,
  reviewEdition,
  rollBack,
  saveEdition,
  submitEdition,
  withdrawEdition,
} from './edition-steps'
import { mutation, query, type ActionTable } from './endpoint'
import type { EditedContent, LiveSummary } from './published-content'

const editors: readonly Role[] = ['organiser', 'reviewer']

/** The actions by which content is edited, for the function whose content it is. */
export function editionActions<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
): ActionTable<EditionActions<Content, Live>> {
  return { ...readingActions(edited), ...steps(edited) }
}

const readingActions = <Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
) => ({
  listEditions: query({
    input: ListEditions,
    access: rootStaff(editors),
    perform: (_, call) => listEditions(edited, call),
  }),
  getEdition: query({
    input: GetEdition,
    access: rootStaff(editors),
    perform: (input, call) => getEdition(edited, input, call),
  }),
  listVersions: query({
    input: ListVersions,
    access: rootStaff(editors),
    perform: (input) => listVersions(edited, input),
  }),
  getVersion: query({
    input: GetVersion,
    access: rootStaff(editors),
    perform: (input) => getVersion(edited, input),
  }),
})

const steps = <Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
) => ({
  saveEdition: mutation({
    input: SaveEdition,
    access: rootStaff(['organiser']),
    perform: (input, call) => saveEdition(edited, input, call),
  }),
  submitEdition: mutation({
    input: SubmitEdition,
    access: rootStaff(['organiser']),
    perform: (input, call) => submitEdition(edited, input, call),
  }),
  reviewEdition: mutation({
    input: ReviewEdition,
    access: rootStaff(['reviewer']),
    perform: (input, call) => reviewEdition(edited, input, call),
  }),
  dropEdition: mutation({
    input: DropEdition,
    access: rootStaff(['organiser']),
    perform: (input, call) => dropEdition(edited, input, call),
  }),
  withdrawEdition: mutation({
    input: WithdrawEdition,
    access: rootStaff(editors),
    perform: (input, call) => withdrawEdition(edited, input, call),
  }),
  rollBack: mutation({
    input: RollBack,
    access: rootStaff(['organiser']),
    perform: (input, call) => rollBack(edited, input, call),
  }),
})
