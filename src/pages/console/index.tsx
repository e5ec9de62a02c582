import { useState } from 'react'
import { Button } from '@/components/button'
import { ChosenDraft } from '@/features/broadcasts/components/chosen-draft'
import { DraftQueue } from '@/features/broadcasts/components/draft-queue'
import { WaitingDrafts } from '@/features/broadcasts/components/waiting-drafts'
import { useDrafts } from '@/features/broadcasts/hooks'
import { ChosenTip } from '@/features/casework/components/chosen-tip'
import { KeyPanel } from '@/features/casework/components/key-panel'
import { TipQueue } from '@/features/casework/components/tip-queue'
import { WaitingTips } from '@/features/casework/components/waiting-tips'
import { isMakingKey, useOfficerKey, useTips } from '@/features/casework/hooks'
import { ConsoleFrame } from '@/features/console/components/console-frame'
import { Desk } from '@/features/console/components/desk'
import { NoAccess } from '@/features/console/components/no-access'
import {
  sectionsFor,
  useChosen,
  useStaff,
  useUnitTree,
  useWorkplace,
  type Grants,
  type Workplace,
} from '@/features/console/hooks'
import { ChosenText } from '@/features/editorial/components/chosen-text'
import { EditionQueue } from '@/features/editorial/components/edition-queue'
import { GuideQueue } from '@/features/editorial/components/guide-queue'
import { PrintPanel } from '@/features/editorial/components/print-panel'
import { useEditions } from '@/features/editorial/hooks'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { InfluenceCard } from '@/features/invitations/components/influence-card'
import { CodeDesk } from '@/features/joining/components/code-desk'
import { MeetingQueue } from '@/features/meeting-desk/components/meeting-queue'
import { NewMeeting } from '@/features/meeting-desk/components/new-meeting'
import { useMeetings } from '@/features/meeting-desk/hooks'
import { ChosenNotice } from '@/features/notice-desk/components/chosen-notice'
import { NoticeQueue } from '@/features/notice-desk/components/notice-queue'
import { useWrittenNotices } from '@/features/notice-desk/hooks'
import { Overview } from '@/features/metrics/components/overview'
import { ChosenUnit } from '@/features/units/components/chosen-unit'
import { ImportPanel } from '@/features/units/components/import-panel'
import { UnitList } from '@/features/units/components/unit-list'
import { ChosenVisit } from '@/features/visits/components/chosen-visit'
import { VisitQueue } from '@/features/visits/components/visit-queue'
import { useVisits } from '@/features/visits/hooks'
import { broadcastWords } from '@/i18n/zh-CN/broadcasts'
import { caseworkWords } from '@/i18n/zh-CN/casework'
import { consoleWords } from '@/i18n/zh-CN/console'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import { meetingListWords } from '@/i18n/zh-CN/meetings'
import { noticeDeskWords } from '@/i18n/zh-CN/notices'
import { unitWords } from '@/i18n/zh-CN/units'
import { visitDeskWords } from '@/i18n/zh-CN/visits'

/** Where organisers, reviewers and triage officers work. */
export default function ConsolePage() {
  const staff = useStaff()
  const grants = staff.value?.grants ?? []
  if (sectionsFor(grants).length > 0) return <Console grants={grants} />
  return (
    <SubPage title={consoleWords.title}>
      <CloudAnswer query={staff}>{({ isMember }) => <NoAccess isMember={isMember} />}</CloudAnswer>
    </SubPage>
  )
}

function Console({ grants }: { grants: Grants }) {
  const workplace = useWorkplace(grants)
  const { section, unitId } = workplace
  const tree = useUnitTree(unitId)
  return (
    <ConsoleFrame workplace={workplace} unitName={tree.value?.[0]?.name ?? ''}>
      {section === 'overview' && <OverviewSection key={unitId} workplace={workplace} />}
      {section === 'broadcasts' && (
        <CloudAnswer query={tree}>
          {(units) => <BroadcastSection key={unitId} workplace={workplace} units={units} />}
        </CloudAnswer>
      )}
      {section === 'notices' && (
        <CloudAnswer query={tree}>
          {(units) => <NoticeSection key={unitId} workplace={workplace} units={units} />}
        </CloudAnswer>
      )}
      {section === 'meetings' && <MeetingSection key={unitId} unitId={unitId} />}
      {section === 'casework' && <CaseworkSection key={unitId} unitId={unitId} />}
      {section === 'units' && (
        <CloudAnswer query={tree}>
          {(units) => (
            <UnitsSection key={unitId} roles={workplace.roles} units={units} reload={tree.reload} />
          )}
        </CloudAnswer>
      )}
      {section === 'visits' && <VisitSection key={unitId} unitId={unitId} />}
      {section === 'content' && <ContentSection key={unitId} workplace={workplace} />}
    </ConsoleFrame>
  )
}

function OverviewSection({ workplace }: { workplace: Workplace }) {
  const { unitId, unitFor, rolesFor, openSection } = workplace
  const broadcastUnit = unitFor('broadcasts')
  const caseworkUnit = unitFor('casework')
  const todo = (
    <>
      {broadcastUnit && (
        <WaitingDrafts
          unitId={broadcastUnit}
          roles={rolesFor('broadcasts')}
          onOpen={() => openSection('broadcasts')}
        />
      )}
      {caseworkUnit && <WaitingTips unitId={caseworkUnit} onOpen={() => openSection('casework')} />}
    </>
  )
  const action = rolesFor('broadcasts').includes('organiser') && (
    <Button isInline kind="action" icon="alert" onPress={() => openSection('broadcasts')}>
      {consoleWords.write}
    </Button>
  )
  return (
    <>
      <Overview unitId={unitId} todo={todo} action={action} />
      <InfluenceCard unitId={unitId} />
    </>
  )
}

function VisitSection({ unitId }: { unitId: string }) {
  const visits = useVisits(unitId)
  const choosing = useChosen(visits.reload)
  const { chosen, choose, done } = choosing
  return (
    <Desk
      title={visitDeskWords.title}
      lead={visitDeskWords.lead}
      backLabel={visitDeskWords.backToList}
      choosing={choosing}
      list={<VisitQueue visits={visits} onChoose={choose} />}
      detail={
        <ChosenVisit key={chosen} visit={visits.value?.find(({ id }) => id === chosen)} onDone={done} />
      }
    />
  )
}

type Units = Parameters<typeof ChosenDraft>[0]['units']
type StaffUnits = Parameters<typeof ChosenUnit>[0]['units']

function BroadcastSection({ workplace, units }: { workplace: Workplace; units: Units }) {
  const { unitId, roles } = workplace
  const drafts = useDrafts(unitId)
  const choosing = useChosen(drafts.reload)
  const { chosen, choose, done } = choosing
  const shared = { drafts, unitId, roles, chosen }
  return (
    <Desk
      title={broadcastWords.title}
      lead={broadcastWords.lead}
      backLabel={broadcastWords.backToList}
      choosing={choosing}
      list={<DraftQueue {...shared} onChoose={choose} />}
      detail={<ChosenDraft {...shared} units={units} onDone={done} />}
    />
  )
}

function NoticeSection({ workplace, units }: { workplace: Workplace; units: Units }) {
  const { unitId, roles } = workplace
  const notices = useWrittenNotices(unitId)
  const choosing = useChosen(notices.reload)
  const { chosen, choose, done } = choosing
  const shared = { notices, roles, chosen }
  return (
    <Desk
      title={noticeDeskWords.title}
      lead={noticeDeskWords.lead}
      backLabel={noticeDeskWords.backToList}
      choosing={choosing}
      list={<NoticeQueue {...shared} onChoose={choose} />}
      detail={<ChosenNotice {...shared} unitId={unitId} units={units} onDone={done} />}
    />
  )
}

/** Stands for the form that prepares one; no meeting has such an id. */
const NEW_MEETING = '#new'

function MeetingSection({ unitId }: { unitId: string }) {
  const meetings = useMeetings(unitId)
  const choosing = useChosen(meetings.reload)
  const { chosen, choose, close } = choosing
  return (
    <Desk
      title={meetingListWords.title}
      lead={meetingListWords.lead}
      backLabel={broadcastWords.backToList}
      choosing={choosing}
      list={
        <MeetingQueue
          meetings={meetings}
          isPreparing={chosen !== undefined}
          onPrepare={() => choose(NEW_MEETING)}
        />
      }
      detail={<NewMeeting unitId={unitId} isPreparing={chosen !== undefined} onPrepared={close} />}
    />
  )
}

function CaseworkSection({ unitId }: { unitId: string }) {
  const tips = useTips(unitId)
  const officerKey = useOfficerKey(unitId)
  const choosing = useChosen(tips.reload)
  const { chosen, choose } = choosing
  return (
    <Desk
      title={caseworkWords.title}
      lead={caseworkWords.lead}
      backLabel={caseworkWords.backToList}
      choosing={choosing}
      list={
        <>
          {isMakingKey(officerKey) && !chosen && <KeyPanel officerKey={officerKey} />}
          <TipQueue tips={tips} chosen={chosen} onChoose={choose} />
        </>
      }
      detail={<ChosenTip officerKey={officerKey} tipId={chosen} onTaken={tips.reload} />}
    />
  )
}

/** Content is everybody's: only the root unit changes it, all others pass it on. */
function ContentSection({ workplace }: { workplace: Workplace }) {
  const { unitId, roles, isRoot } = workplace
  return isRoot ? <EditorialSection unitId={unitId} roles={roles} /> : <PassingOnSection unitId={unitId} />
}

function EditorialSection({ unitId, roles }: Pick<Workplace, 'unitId' | 'roles'>) {
  const [noun, setNoun] = useState<'guides' | 'quizzes'>('guides')
  const editions = useEditions(noun)
  const choosing = useChosen(editions.reload)
  const { chosen, choose, done, close } = choosing
  const shared = { noun, editions, roles, chosen, onChoose: choose }
  return (
    <Desk
      title={editorialWords.title}
      lead={editorialWords.lead}
      backLabel={editorialWords.backToList}
      choosing={choosing}
      list={<EditionQueue key={noun} {...shared} onChooseNoun={setNoun} />}
      detail={<ChosenText {...shared} unitId={unitId} onDone={done} onClose={close} />}
    />
  )
}

function PassingOnSection({ unitId }: { unitId: string }) {
  const choosing = useChosen(() => undefined)
  const { chosen, choose } = choosing
  return (
    <Desk
      title={editorialWords.title}
      lead={editorialWords.passOnLead}
      backLabel={editorialWords.backToList}
      choosing={choosing}
      list={<GuideQueue chosen={chosen} onChoose={choose} />}
      detail={<PrintPanel guideId={chosen} unitId={unitId} />}
    />
  )
}

/** Stands for the form that brings in many units; no unit has such an id. */
const IMPORT = '#import'

type UnitsProps = {
  readonly roles: Workplace['roles']
  readonly units: StaffUnits
  readonly reload: () => void
}

function UnitsSection({ roles, units, reload }: UnitsProps) {
  const choosing = useChosen(reload)
  const { chosen, choose, done } = choosing
  const isAdmin = roles.includes('admin')
  const unit = units.find(({ id }) => id === chosen)
  /** The unit stays open: there is often more to do with it. */
  const goOn = (words: string, unitId: string) => {
    done(words)
    choose(unitId, words)
  }
  return (
    <Desk
      title={unitWords.title}
      lead={unitWords.lead}
      backLabel={unitWords.backToList}
      choosing={{ ...choosing, doneWords: undefined }}
      list={
        <UnitList
          units={units}
          chosen={chosen}
          isAdmin={isAdmin}
          onChoose={choose}
          onImport={() => choose(IMPORT)}
        />
      }
      detail={
        chosen === IMPORT ? (
          <ImportPanel units={units} onDone={goOn} />
        ) : (
          <>
            <ChosenUnit
              unitId={chosen}
              units={units}
              isAdmin={isAdmin}
              doneWords={choosing.doneWords}
              onDone={goOn}
            />
            {unit && <CodeDesk key={unit.id} unitId={unit.id} unitName={unit.name} />}
          </>
        )
      }
    />
  )
}
