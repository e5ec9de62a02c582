import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { Tabs } from '@/components/tabs'
import type { StaffInvitation, StaffList, StaffMember } from '@/domain/staff/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { memberWords } from '@/i18n/zh-CN/members'
import { staffWords } from '@/i18n/zh-CN/staff'
import { failureWords } from '@/i18n/zh-CN/states'
import { usePartsPainted } from '@/platform/after-paint'
import { nameWords, untilWords, useStaffList, useStaffSteps, type StaffSteps } from '../hooks'
import { AskingPanel } from './asking-panel'
import { StaffHistory } from './staff-history'
import './staff-section.css'

type Props = { readonly unitId: string; readonly isAdmin: boolean }

const VIEWS = (['people', 'history'] as const).map((id) => ({ id, title: staffWords.viewTitles[id] }))
type ViewId = (typeof VIEWS)[number]['id']

/** 工作人员: who does what until when, who is asked, and everything that was done in a role. */
export function StaffSection({ unitId, isAdmin }: Props) {
  const [view, setView] = useState<ViewId>('people')
  return (
    <View className="staff">
      <View>
        <Text className="title" aria-role="heading" aria-level="1">
          {staffWords.title}
        </Text>
        <Text className="second">{staffWords.lead}</Text>
      </View>
      {isAdmin && <Tabs label={staffWords.views} tabs={VIEWS} current={view} onChoose={setView} />}
      {view === 'people' ? (
        <PeopleView unitId={unitId} isAdmin={isAdmin} />
      ) : (
        <StaffHistory unitId={unitId} />
      )}
    </View>
  )
}

function PeopleView({ unitId, isAdmin }: Props) {
  const staff = useStaffList(unitId)
  const steps = useStaffSteps(unitId, staff.reload)
  return (
    <>
      <View className="flow">
        {steps.doneWords !== undefined && (
          <Notice isStatus icon="tick">
            {steps.doneWords}
          </Notice>
        )}
        {steps.failure && <Notice tone="warm">{failureWords(steps.failure)}</Notice>}
      </View>
      <View className="staff__columns">
        <View className="flow">
          <CloudAnswer query={staff}>
            {(list) => <Lists key={sizesOf(list)} list={list} isAdmin={isAdmin} steps={steps} />}
          </CloudAnswer>
        </View>
        <View className="flow">
          <AskingPanel unitId={unitId} isAdmin={isAdmin} onDone={staff.reload} />
        </View>
      </View>
    </>
  )
}

type ListsProps = { readonly list: StaffList; readonly isAdmin: boolean; readonly steps: StaffSteps }

/** Painted anew, part by part, when somebody came or went: one line in the middle would send all of them again. */
const sizesOf = ({ people, invitations }: StaffList): string =>
  [people, invitations].map(({ length }) => length).join()

/** One card after the other: together they would weigh more than may travel after a tap. */
function Lists({ list: { people, invitations }, isAdmin, steps }: ListsProps) {
  const painted = usePartsPainted(2)
  return (
    <>
      <View className="flow">
        {invitations.length > 0 && (
          <Card title={staffWords.waiting}>
            {invitations.map((invitation) => (
              <Waiting key={invitation.id} invitation={invitation} steps={steps} />
            ))}
          </Card>
        )}
      </View>
      <View className="flow">
        {painted > 1 && (
          <Card title={staffWords.people}>
            <People people={people} isAdmin={isAdmin} steps={steps} />
          </Card>
        )}
      </View>
    </>
  )
}

/** More of them at once would weigh too much for one setData. */
const PEOPLE_A_PART = 4

type PeopleProps = Omit<ListsProps, 'list'> & Pick<StaffList, 'people'>

function People({ people, ...shared }: PeopleProps) {
  const painted = usePartsPainted(Math.ceil(people.length / PEOPLE_A_PART))
  if (people.length === 0) return <Text className="words">{staffWords.nobody}</Text>
  return (
    <View>
      {people.slice(0, painted * PEOPLE_A_PART).map((person) => (
        <Person key={person.grantId} person={person} {...shared} />
      ))}
    </View>
  )
}

type WaitingProps = { readonly invitation: StaffInvitation; readonly steps: StaffSteps }

function Waiting({
  invitation: { id, role, unitName, state, name, mayConfirm, mayDecline },
  steps,
}: WaitingProps) {
  const isAccepted = state === 'accepted'
  return (
    <View className="staff__row">
      <Text className="words strong">{[memberWords.roles[role], unitName].join(staffWords.joiner)}</Text>
      <Text className="second">
        {isAccepted ? staffWords.waitingConfirm(name ?? staffWords.unnamed) : staffWords.waitingAccept}
      </Text>
      {isAccepted && <Text className="note">{mayConfirm ? staffWords.askFirst : staffWords.onlyAdmin}</Text>}
      <View className="staff__buttons">
        {mayConfirm && (
          <Button isInline isDisabled={steps.isBusy} onPress={() => void steps.decide(id, 'confirm')}>
            {staffWords.confirm}
          </Button>
        )}
        {mayDecline && (
          <Button
            isInline
            kind="plain"
            isDisabled={steps.isBusy}
            onPress={() => void steps.decide(id, 'decline')}
          >
            {staffWords.decline}
          </Button>
        )}
      </View>
    </View>
  )
}

type PersonProps = { readonly person: StaffMember; readonly isAdmin: boolean; readonly steps: StaffSteps }

/** Its buttons stay as they are while a step is under way, which takes one press only: all of them would travel. */
function Person({ person, isAdmin, steps }: PersonProps) {
  const [isAsking, setAsking] = useState(false)
  const { words, isSoon } = untilWords(person, new Date())
  const close = () => setAsking(false)
  const revoke = () => {
    close()
    void steps.revoke(person.grantId)
  }
  return (
    <View className="staff__row">
      <Text className="words strong">{nameWords(person)}</Text>
      <Text className="second">{[person.unitName, words].join(staffWords.joiner)}</Text>
      {isAdmin && (
        <View className="staff__buttons">
          {isSoon && !person.isSelf && (
            <Button isInline onPress={() => void steps.renew(person.grantId)}>
              {staffWords.renew}
            </Button>
          )}
          <Button isInline kind="plain" onPress={() => setAsking(true)}>
            {staffWords.revoke}
          </Button>
        </View>
      )}
      {isAsking && (
        <Sheet
          title={staffWords.revokeTitle(person.name ?? memberWords.roles[person.role])}
          closeLabel={staffWords.revokeNo}
          onClose={close}
        >
          <Text className="words">{staffWords.revokeText}</Text>
          <Button onPress={revoke}>{staffWords.revokeYes}</Button>
          <Button kind="plain" onPress={close}>
            {staffWords.revokeNo}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
