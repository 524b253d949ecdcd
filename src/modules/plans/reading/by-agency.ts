/** Duties: what the organisation part asks of each agency, under its heading or in a sentence that it opens. */
import type { DraftDuty, NamedUnit } from '../draft.ts'
import { assignmentIn, coordinatingIn, type ProseAssignment } from './assignment-in-prose.ts'
import type { Agency } from './agency-heading.ts'
import { isGroup } from './unit-names.ts'
import { named } from './named-units.ts'
import type { Statement } from './statements.ts'

export type DutyRoles = { leads: NamedUnit[]; coordinating: NamedUnit[]; unit: NamedUnit; rule: string; shared: boolean; explicit: boolean }

/** Null when neither a heading nor the sentence says whose duty it is. */
export function dutyRoles(statement: Statement): DutyRoles | null {
  const told = assignmentIn(statement.text)
  if (statement.agency && !(told && namesOther(told, statement.agency))) return underHeading(statement, statement.agency)
  if (!told || told.leads.length === 0) return inHeading(statement)
  const at = statement.span.start
  const leads = told.leads.map((piece) => named(piece, at, told.rule, told.explicit ? 0.85 : 0.65, told.request))
  return { leads, coordinating: told.coordinating.map((piece) => named(piece, at, told.rule, 0.7)), unit: wholeSubject(told, statement, at), rule: told.rule, shared: false, explicit: told.explicit }
}

/** "1. Truyền thông (Sở A chủ trì, phối hợp với Sở B)" assigns the items below it. */
function inHeading(statement: Statement): DutyRoles | null {
  for (const { line } of [...statement.headings].reverse()) {
    const told = /\)[\s.:;*_]*$/.test(line.text) ? assignmentIn(line.text) : null
    if (told?.rule !== 'prose-closing') continue
    const leads = told.leads.map((piece) => named(piece, line.at, 'heading-bracket', 0.8))
    return { leads, coordinating: told.coordinating.map((piece) => named(piece, line.at, 'heading-bracket', 0.75)), unit: leads[0]!, rule: 'heading-bracket', shared: true, explicit: true }
  }
  return null
}

/** "- Sở TT&TT chủ trì …" under a heading that lists many: the sentence names its own agency, one of them. */
function namesOther(told: ProseAssignment, agency: Agency): boolean {
  if (told.rule === 'prose-closing') return false
  if (told.rule === 'prose-order') return false
  return told.leads.length > 0 && (told.explicit || agency.pieces.length > 1) && !told.leads.some((lead) => lead.text === agency.text)
}

function underHeading(statement: Statement, agency: Agency): DutyRoles {
  const of = agency.line.at
  const leads = agency.pieces.map((piece) => named(piece, of, 'agency-heading', 0.9, agency.request))
  const inherited = inheritedCoordination(statement)
  const coordinating = inherited.length > 0 ? inherited : coordinatingIn(statement.text).map((piece) => named(piece, statement.span.start, 'prose-with', 0.7))
  const unit: NamedUnit = { text: agency.text, group: agency.pieces.length > 1 || isGroup(agency.text), request: agency.request, span: { start: of + agency.from, end: of + agency.from + agency.text.length }, rule: 'agency-heading', confidence: 0.9 }
  return { leads, coordinating: coordinating.filter((each) => !leads.some((lead) => lead.text === each.text)), unit, rule: 'agency-heading', shared: inherited.length > 0, explicit: true }
}

/** "a) Chủ trì, phối hợp với …" or "Chủ trì, phối hợp với …:" above a list speaks for each of its items. */
function inheritedCoordination(statement: Statement): NamedUnit[] {
  const above = [statement.leadIn, ...statement.headings.map((node) => node.line).reverse()].filter((line) => line !== null && line !== undefined)
  for (const line of above) {
    const pieces = coordinatingIn(line!.text)
    if (pieces.length === 0 && line === statement.agency?.line) break
    if (pieces.length > 0) return pieces.map((piece) => named(piece, line!.at, 'lead-in-with', 0.75))
  }
  return []
}

function wholeSubject(told: ProseAssignment, statement: Statement, at: number): NamedUnit {
  const from = told.leads[0]!.from
  const to = told.leads.at(-1)!.to
  const text = statement.text.slice(from, to)
  return { text, group: told.leads.length > 1 || isGroup(text), request: told.request, span: { start: at + from, end: at + to }, rule: told.rule, confidence: told.explicit ? 0.85 : 0.65 }
}

export function dutyOf(statement: Statement, roles: DutyRoles): DraftDuty {
  return { unit: roles.unit, text: statement.lines.map((line, index) => (index === 0 ? statement.text : line.text)).join('\n'), span: statement.span }
}
