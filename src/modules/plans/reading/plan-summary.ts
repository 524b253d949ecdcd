/** The draft as a person reads it on a terminal. */
import type { DraftHead, DraftPlan, DraftTask, NamedUnit, TargetValue } from '../draft.ts'
import { plansReadingWords } from '#messages/plans-reading.ts'
import type { Locale } from '#platform/messages.ts'
import { noteText, warningText } from './plan-json.ts'

type Words = ReturnType<typeof plansReadingWords>['summary']

export function planSummary(draft: DraftPlan, locale: Locale = 'vi'): string {
  const words = plansReadingWords(locale).summary
  const parts = [
    headLines(draft.head, words),
    listed(words.warnings(draft.warnings.length), draft.warnings.map((each) => `! ${warningText(each.code, each.detail, locale)}`)),
    listed(words.targets(draft.targets.length), draft.targets.flatMap((target) => [`• ${target.text}`, ...target.values.map((value) => `    ${figure(value)} ${value.subject}`)])),
    listed(words.tasks(draft.tasks.length), draft.tasks.flatMap((task) => taskLines(task, words, locale))),
    listed(words.duties(draft.duties.length), draft.duties.map((duty) => `• ${unitText(duty.unit, words)}: ${shortened(duty.text)}`)),
    listed(words.unread(draft.unread.length), draft.unread.map((each) => `? ${shortened(each.text)}`)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function headLines(head: DraftHead, words: Words): string {
  const number = head.number ? `${head.number.value || words.blank}/${head.symbol?.value ?? ''}` : words.unknown
  const signer = head.signature ? [head.signature.authority, head.signature.onBehalf, head.signature.role, head.signature.name].filter(Boolean).join(' · ') : words.unknown
  return [
    [head.type?.value, head.title?.value].filter(Boolean).join(': '),
    `${words.number}: ${number}`,
    `${words.issuer}: ${head.issuer?.value ?? words.unknown}`,
    `${words.date}: ${head.date?.value ?? words.unknown} · ${words.place}: ${head.place?.value ?? words.unknown}`,
    `${words.signer}: ${signer}`,
    `${words.bases}: ${head.legalBases.map((base) => base.value).join('; ') || words.none}`,
  ].filter((line) => line !== '').join('\n')
}

function listed(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : [`── ${title}`, ...lines].join('\n')
}

function taskLines(task: DraftTask, words: Words, locale: Locale): string[] {
  const units = (list: NamedUnit[]) => list.map((unit) => unitText(unit, words)).join('; ') || words.unknown
  const dates = task.time ? [task.time.from, task.time.to].filter(Boolean).join(' → ') : ''
  return [
    `${task.ref}  ${task.title}`,
    `    ${words.lead}: ${units(task.leads)}`,
    ...(task.coordinating.length > 0 ? [`    ${words.coordinating}: ${units(task.coordinating)}`] : []),
    ...(task.time ? [`    ${words.time}: ${task.time.text}${dates ? ` (${dates})` : ''}`] : []),
    ...(task.outputs.length > 0 ? [`    ${words.outputs}: ${task.outputs.map((output) => output.value).join('; ')}`] : []),
    ...task.refused.map((each) => `    ${words.refused}: “${each.value}”`),
    ...task.notes.map((note) => `    ${words.note}: ${noteText(note.code, note.detail, locale)}`),
  ]
}

function unitText(unit: NamedUnit, words: Words): string {
  const marks = [unit.group ? words.group : '', unit.request ? words.request : ''].filter(Boolean)
  return marks.length > 0 ? `${unit.text} [${marks.join(', ')}]` : unit.text
}

const SIGNS: Record<TargetValue['comparator'], string> = { '=': '=', '>=': '≥', '<=': '≤', range: '' }

function figure(value: TargetValue): string {
  const amount = value.comparator === 'range' ? `${value.min}–${value.max}` : `${SIGNS[value.comparator]} ${value.min ?? value.max}`
  return `${amount} ${value.unit}${value.year ? ` (${value.year})` : ''}`.trim()
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text
}
