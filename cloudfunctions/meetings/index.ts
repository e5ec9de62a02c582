import {
  Answer,
  Attend,
  ChangeQuestion,
  EnterHands,
  EnterHeadcount,
  Follow,
  GetBoard,
  ListMeetings,
  MoveMeeting,
  PrepareMeeting,
  TellPledged,
  type MeetingActions,
} from '../../src/domain/meetings/contract'
import { inWechat, memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  answer,
  attend,
  changeQuestion,
  closeForgotten,
  enterHands,
  enterHeadcount,
  follow,
  getBoard,
  listMeetings,
  meetingPathOf,
  moveMeeting,
  prepareMeeting,
  tellPledged,
} from './actions'

const organiserOfUnit = staff(['organiser'], unitPathOf)
const organiserOfMeeting = staff(['organiser'], meetingPathOf)

export const actions: ActionTable<MeetingActions> = {
  listMeetings: query({ input: ListMeetings, access: organiserOfUnit, perform: listMeetings }),
  prepareMeeting: mutation({ input: PrepareMeeting, access: organiserOfUnit, perform: prepareMeeting }),
  changeQuestion: mutation({ input: ChangeQuestion, access: organiserOfMeeting, perform: changeQuestion }),
  getBoard: query({ input: GetBoard, access: organiserOfMeeting, perform: getBoard }),
  moveMeeting: mutation({ input: MoveMeeting, access: organiserOfMeeting, perform: moveMeeting }),
  enterHands: mutation({ input: EnterHands, access: organiserOfMeeting, perform: enterHands }),
  enterHeadcount: mutation({ input: EnterHeadcount, access: organiserOfMeeting, perform: enterHeadcount }),
  // Only in WeChat, where one person is one person.
  attend: mutation({ input: Attend, access: inWechat, perform: attend }),
  follow: query({ input: Follow, access: inWechat, perform: follow }),
  answer: mutation({ input: Answer, access: inWechat, perform: answer }),
  tellPledged: mutation({ input: TellPledged, access: memberOnly, perform: tellPledged }),
}

export const main = endpoint('meetings', actions, { closeForgotten })
