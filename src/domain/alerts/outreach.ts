import { spokenNumbers } from '../shared/spoken-numbers'
import type { AlertContent } from './alert'

type Told = Pick<AlertContent, 'headline' | 'whatHappens' | 'whatToDo'>

const ORDER = ['第一', '第二', '第三']

/** A sentence has one end, whatever was typed at it. */
const sentence = (text: string): string => `${text.trim().replace(/[。！？，；、,.!?;]+$/u, '')}。`

/** For the village loudspeaker: who speaks, what happens, three things, and the headline once more; numbers as they are said. */
export function loudspeakerText({ headline, whatHappens, whatToDo }: Told, sender: string): string {
  const steps = whatToDo.map((step, at) => sentence(`${ORDER[at] ?? ''}，${step}`))
  const text = [
    sentence(`${sender}反诈提醒`),
    sentence(headline),
    sentence(whatHappens),
    '请记住三点。',
    ...steps,
    sentence(`再说一遍，${headline}`),
  ]
  return spokenNumbers(text.join(''))
}

/** For a strip of light: what it is, and the first thing to do, in one breath. */
export const ledText = ({ headline, whatToDo: [first = ''] }: Told): string =>
  `反诈提醒：${sentence(headline)}${sentence(first)}`

/** For a chat group: read by eye, a line each. */
export const chatText = ({ headline, whatHappens, whatToDo }: Told, sender: string): string =>
  [
    `【${sender}反诈提醒】${sentence(headline)}`,
    sentence(whatHappens),
    ...whatToDo.map((step, at) => `${at + 1}. ${sentence(step)}`),
  ].join('\n')
