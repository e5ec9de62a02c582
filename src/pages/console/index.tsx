import { lazy, Suspense } from 'react'
import { Button } from '@/components/button'
import { BroadcastSection } from '@/features/broadcasts/components/broadcast-section'
import { WaitingDrafts } from '@/features/broadcasts/components/waiting-drafts'
import { CaseworkSection } from '@/features/casework/components/casework-section'
import { WaitingTips } from '@/features/casework/components/waiting-tips'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { StaffPage } from '@/features/console/components/staff-page'
import { useStaff, type useUnitTree, type Workplace } from '@/features/console/hooks'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { GatheringCard } from '@/features/gatherings/components/gathering-card'
import { InfluenceCard } from '@/features/invitations/components/influence-card'
import { CodeDesk } from '@/features/joining/components/code-desk'
import { MeetingSection } from '@/features/meeting-desk/components/meeting-section'
import { Overview } from '@/features/metrics/components/overview'
import { NoticeSection } from '@/features/notice-desk/components/notice-section'
import { SignOut } from '@/features/sessions/components/sign-out'
import { useDoor } from '@/features/sessions/hooks'
import { StaffSection } from '@/features/staff/components/staff-section'
import { ChosenUnit } from '@/features/units/components/chosen-unit'
import { UnitTree } from '@/features/units/components/unit-tree'
import { UnitList } from '@/features/units/components/unit-list'
import { VisitSection } from '@/features/visits/components/visit-section'
import type { UnitChoice } from '@/features/meeting-desk/components/new-meeting'
import { meetingListWords } from '@/i18n/zh-CN/meetings'
import { consoleWords } from '@/i18n/zh-CN/console'
import { unitWords } from '@/i18n/zh-CN/units'

/** Where organisers, reviewers and triage officers work. */
export default function ConsolePage() {
  const staff = useStaff()
  const isLed = useDoor(staff.value?.isMember === false)
  return (
    <StaffPage page="console" staff={staff} isLed={isLed} account={<SignOut />}>
      {(workplace, tree) => <OpenSection workplace={workplace} tree={tree} />}
    </StaffPage>
  )
}

type OpenSectionProps = { readonly workplace: Workplace; readonly tree: ReturnType<typeof useUnitTree> }

function OpenSection({ workplace, tree }: OpenSectionProps) {
  const { section, unitId, roles } = workplace
  return (
    <>
      {section === 'overview' && <OverviewSection key={unitId} workplace={workplace} />}
      {section === 'broadcasts' && (
        <CloudAnswer query={tree}>
          {(units) => <BroadcastSection key={unitId} unitId={unitId} roles={roles} units={units} />}
        </CloudAnswer>
      )}
      {section === 'notices' && (
        <CloudAnswer query={tree}>
          {(units) => <NoticeSection key={unitId} unitId={unitId} roles={roles} units={units} />}
        </CloudAnswer>
      )}
      {section === 'meetings' && (
        <CloudAnswer query={tree}>
          {(units) => <MeetingSection key={unitId} unitId={unitId} unitChoice={unitChoiceOf(units)} />}
        </CloudAnswer>
      )}
      {section === 'casework' && <CaseworkSection key={unitId} unitId={unitId} />}
      {section === 'units' && (
        <CloudAnswer query={tree}>
          {(units) => <UnitsSection key={unitId} roles={roles} units={units} reload={tree.reload} />}
        </CloudAnswer>
      )}
      {section === 'staff' && <StaffSection key={unitId} unitId={unitId} isAdmin={roles.includes('admin')} />}
      {section === 'visits' && <VisitSection key={unitId} unitId={unitId} />}
    </>
  )
}

/** A class of its own has nothing to choose. */
const unitChoiceOf = (units: StaffUnits): UnitChoice | undefined =>
  units.length < 2
    ? undefined
    : (chosen, onChoose) => (
        <UnitTree
          label={meetingListWords.forUnit}
          units={units}
          chosen={chosen}
          isDisabled={({ isClosed }) => isClosed}
          onChoose={onChoose}
        />
      )

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
      <GatheringCard unitId={unitId} mayEnter={rolesFor('overview').includes('organiser')} />
      <InfluenceCard unitId={unitId} />
    </>
  )
}

type StaffUnits = Parameters<typeof ChosenUnit>[0]['units']

/** On the web alone: nobody has a table of units in their hand. */
const ImportPanel =
  process.env.TARO_ENV === 'h5'
    ? lazy(async () => ({
        default: (await import('@/features/units/components/import-panel')).ImportPanel,
      }))
    : undefined

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
          onImport={ImportPanel && (() => choose(IMPORT))}
        />
      }
      detail={
        chosen === IMPORT ? (
          ImportPanel && (
            <Suspense fallback={null}>
              <ImportPanel units={units} onDone={goOn} />
            </Suspense>
          )
        ) : (
          <OneByOne>
            <ChosenUnit
              unitId={chosen}
              units={units}
              isAdmin={isAdmin}
              doneWords={choosing.doneWords}
              onDone={goOn}
            />
            {unit && <CodeDesk key={unit.id} unitId={unit.id} unitName={unit.name} />}
          </OneByOne>
        )
      }
    />
  )
}
