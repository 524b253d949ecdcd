/** A draft task from its statement and whatever assigns it. */
import type { DraftTask, DraftTime, Found, NamedUnit } from '../draft.ts'
import type { Span } from '#documents/read/blocks.ts'
import type { Field } from './fields.ts'
import { isOverseer } from './named-units.ts'
import { milestonesIn } from './milestones.ts'
import { refusedIn } from './refused.ts'
import { timeIn } from './time-in-text.ts'
import { timeInSentence } from './time-in-sentence.ts'
import type { Statement } from './statements.ts'

type Given = {
  ref: string
  title: string
  span: Span
  heading: string[]
  /** All text of the statement, piece by piece with its place. */
  texts: { text: string; at: number }[]
  leads: NamedUnit[]
  coordinating: NamedUnit[]
  fields: Field[]
  rule: string
  confidence: number
  shared: boolean
  notes?: DraftTask['notes']
  /** Year of a plan for one year, for terms that name none. */
  year: number | null
}

export function draftTask(given: Given): DraftTask {
  const time = timeOf(given.fields, given.year) ?? timeInSentences(given.texts, given.year)
  const { leads, coordinating } = given
  const notes = [...(given.notes ?? []), ...doubts(given, time)]
  return {
    ref: given.ref, title: given.title, heading: given.heading, leads, coordinating, time,
    outputs: given.fields.filter((field) => field.kind === 'output').flatMap(outputsOf),
    milestones: given.texts.flatMap((piece) => milestonesIn(piece.text, piece.at)),
    span: given.span, rule: given.rule, confidence: Math.max(0.1, given.confidence - (leads.length === 0 ? 0.35 : 0)), shared: given.shared, notes,
    refused: given.texts.flatMap((piece) => refusedIn(piece.text, piece.at)),
  }
}

/** The time field of a block; two of them (start and end) are read together. */
function timeOf(fields: Field[], year: number | null): DraftTime | null {
  const held = fields.filter((field) => field.kind === 'time' && field.text !== '')
  const first = held[0]
  if (!first) return null
  const text = held.map((field) => field.text.replace(/[\s.;,]+$/u, '')).join('; ')
  const resolved = timeIn(text, year)
  // A single day under "Thời hạn" or "Hoàn thành" is a deadline: it has no beginning.
  if (resolved.from === resolved.to && /hạn|hoàn thành/iu.test(first.label)) resolved.from = null
  const sure = resolved.from !== null || resolved.to !== null || resolved.recurrence !== null || /^thường xuyên/iu.test(text)
  return { text, ...resolved, span: { start: first.span.start, end: held.at(-1)!.span.end }, rule: 'field-time', confidence: sure ? 0.95 : 0.6 }
}

function timeInSentences(texts: Given['texts'], year: number | null): DraftTime | null {
  for (const { text, at } of texts) {
    const time = timeInSentence(text, at, year)
    if (time) return time
  }
  return null
}

/** Outputs are listed by ";" or line; one sentence is one output. */
function outputsOf(field: Field): Found[] {
  return field.parts.flatMap((part) => {
    let from = 0
    return part.text.split(/[;\n]/).map((piece) => {
      const lead = /^[\s+*•-]*/u.exec(piece)![0].length
      const value = piece.slice(lead).replace(/[\s.;,]+$/u, '')
      const at = part.at + from + lead
      from += piece.length + 1
      return { value, span: { start: at, end: at + value.length }, rule: 'field-output', confidence: 0.9 }
    })
  }).filter((output) => /\p{L}/u.test(output.value))
}

function doubts(given: Given, time: DraftTime | null): DraftTask['notes'] {
  const notes: DraftTask['notes'] = []
  if (given.shared) notes.push({ code: 'sharedBlock', detail: '' })
  if (given.leads.length === 0) notes.push({ code: 'noLead', detail: '' })
  const groups = given.leads.filter((lead) => lead.group)
  if (groups.length > 0) notes.push({ code: 'groupLead', detail: groups.map((lead) => lead.text).join('; ') })
  if (given.leads.some((lead) => lead.request)) notes.push({ code: 'requested', detail: '' })
  const unsure = [...given.leads, ...given.coordinating].filter((unit) => unit.confidence < 0.8)
  if (unsure.length > 0) notes.push({ code: 'unitsFromSentence', detail: unsure.map((unit) => unit.text).join('; ') })
  const overseers = given.fields.filter(isOverseer)
  if (overseers.length > 0 && overseers.length < given.fields.length) notes.push({ code: 'overseer', detail: overseers.map((field) => field.text.replace(/[\s.;,]+$/u, '')).join('; ') })
  if (!time && given.rule !== 'agency-heading') notes.push({ code: 'noTime', detail: '' })
  else if (time?.rule === 'time-in-sentence') notes.push({ code: 'timeFromSentence', detail: time.text })
  else if (time && time.confidence < 0.7) notes.push({ code: 'timeUnclear', detail: time.text })
  return notes
}

/** Text of a statement and of what it took up, each with its place. */
export function textsOf(statement: Statement): { text: string; at: number }[] {
  return statement.lines.map((line, index) => (index === 0 ? { text: statement.text, at: statement.span.start } : { text: line.text, at: line.at }))
}

/** Whole text of a statement: items below it are part of what is to be done. */
export function titleOfStatement(statement: Statement): string {
  return [statement.text, ...statement.lines.slice(1).map((line) => `${line.marker} ${line.text}`.trim())].join(' ').replace(/\s+/g, ' ').trim()
}

export function headingOf(statement: Statement): string[] {
  return statement.headings.map((node) => `${node.line.marker} ${node.line.text}`.trim())
}
