import { writeYuan } from './amount'
import {
  isEmptyTransfer,
  KEPT_THINGS,
  PAYMENT_WAYS,
  totalFen,
  type Evidence,
  type Transfer,
} from './evidence'

export type EvidenceLine = { readonly label: string; readonly value: string }
export type EvidenceSection = { readonly title: string; readonly lines: readonly EvidenceLine[] }

/** The list as it is read to an officer, in the person's own voice; what is empty is left out. */
export function evidenceSections(evidence: Evidence): readonly EvidenceSection[] {
  const { name, nickname, phone, link, app, kept, notes } = evidence
  const sections = [
    section('我', [
      ['怎么称呼', name],
      ['一共转出', totalWords(evidence)],
    ]),
    ...evidence.transfers.filter((transfer) => !isEmptyTransfer(transfer)).map(transferSection),
    section('对方', [
      ['对方自称、昵称', nickname],
      ['对方电话', phone],
      ['对方发的网址', link],
      ['让我装的软件', app],
    ]),
    section('证据', [['我手里留着', kept.map((thing) => KEPT_THINGS[thing]).join('、')]]),
    section('别的', [['经过', notes]]),
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

function transferSection(transfer: Transfer, index: number): EvidenceSection {
  const { when, amountFen, way, ownBank, ownLastFour, payee, payeeAccount, payeeBank } = transfer
  return section(`第 ${index + 1} 笔`, [
    ['时间', when],
    ['金额', amountFen === null ? '' : `${writeYuan(amountFen)} 元`],
    ['怎么付的', way === null ? '' : PAYMENT_WAYS[way]],
    ['我的银行', ownBank],
    ['我的卡号后四位', ownLastFour],
    ['收款人', payee],
    ['收款账号', payeeAccount],
    ['收款银行', payeeBank],
  ])
}

const section = (title: string, lines: readonly (readonly [string, string])[]): EvidenceSection => ({
  title,
  lines: lines.map(([label, value]) => ({ label, value: value.trim() })).filter(({ value }) => value !== ''),
})

/** Only where some amount is known; one transfer says it itself. */
function totalWords(evidence: Evidence): string {
  const known = evidence.transfers.filter(({ amountFen }) => amountFen !== null)
  return known.length > 1 ? `${writeYuan(totalFen(evidence))} 元，${known.length} 笔` : ''
}

/** The whole list as plain text, to be copied or read out. */
export function evidenceText(title: string, sections: readonly EvidenceSection[]): string {
  const blocks = sections.map(({ title: heading, lines }) =>
    [`【${heading}】`, ...lines.map(lineText)].join('\n'),
  )
  return [title, ...blocks].join('\n\n')
}

export const lineText = ({ label, value }: EvidenceLine): string => `${label}：${value}`
