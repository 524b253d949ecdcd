/** From the value of a field, or a sentence, to agencies with their place. */
import type { NamedUnit } from '../draft.ts'
import { assignmentIn, coordinatingIn } from './assignment-in-prose.ts'
import type { Field } from './fields.ts'
import { isGroup, withoutRemark } from './unit-names.ts'
import { splitUnits, type Piece } from './units-in-text.ts'
import { endOfUnits } from './verbs.ts'

export type Roles = { leads: NamedUnit[]; coordinating: NamedUnit[]; rule: string }

/** `at`: offset of the text in the document. */
export function named(piece: Piece, at: number, rule: string, confidence: number, request = false): NamedUnit {
  const text = withoutRemark(piece.text)
  return { text: text.replace(/\s+/g, ' '), group: isGroup(text), request, span: { start: at + piece.from, end: at + piece.from + text.length }, rule, confidence }
}

/** Leads and co-ordinators of the fields of one block. */
export function rolesOf(fields: Field[]): Roles {
  const roles: Roles = { leads: [], coordinating: [], rule: 'field-block' }
  const others = fields.filter((field) => !isOverseer(field))
  const leads = others.some((field) => field.kind === 'lead' || field.kind === 'implement')
  for (const field of leads ? others : fields) {
    if (field.kind === 'lead' || field.kind === 'implement') add(roles, prosePart(field) ?? listPart(field))
    if (field.kind === 'coordinate') roles.coordinating.push(...unitsIn(field, field.colon ? 0.95 : 0.8))
  }
  return { ...roles, leads: unique(roles.leads), coordinating: unique(roles.coordinating) }
}

/** "Lãnh đạo phụ trách: …" says who of the leadership watches over it; who leads is named beside it. */
export const isOverseer = (field: Field) => field.kind === 'lead' && /^(?:các )?(?:lãnh đạo|đồng chí|người|thường trực)(?!.*chủ trì)/iu.test(field.label)

function add(roles: Roles, more: { leads: NamedUnit[]; coordinating: NamedUnit[] }): void {
  roles.leads.push(...more.leads)
  roles.coordinating.push(...more.coordinating)
}

/** "Sở A chủ trì, phối hợp với Sở B; …" as a field's value; "Sở A chủ trì; Sở B phối hợp". */
function prosePart(field: Field): { leads: NamedUnit[]; coordinating: NamedUnit[] } | null {
  if (!/(?<!\p{L})(?:chủ trì|phối hợp)(?!\p{L})/iu.test(field.text) || field.parts.length === 0) return null
  const leads: NamedUnit[] = []
  const coordinating: NamedUnit[] = []
  for (const part of field.parts) {
    const told = assignmentIn(part.text)
    if (told) {
      leads.push(...told.leads.map((piece) => named(piece, part.at, 'field-prose', 0.8)))
      coordinating.push(...told.coordinating.map((piece) => named(piece, part.at, 'field-prose', 0.75)))
    } else coordinating.push(...coordinatingIn(part.text).map((piece) => named(piece, part.at, 'field-prose', 0.7)))
  }
  return leads.length > 0 ? { leads, coordinating: coordinating.filter((unit) => !leads.some((lead) => lead.text === unit.text)) } : null
}

function listPart(field: Field): { leads: NamedUnit[]; coordinating: NamedUnit[] } {
  return { leads: unitsIn(field, field.kind === 'lead' && field.colon ? 0.95 : 0.8), coordinating: [] }
}

function unitsIn(field: Field, confidence: number): NamedUnit[] {
  return field.parts.flatMap((part) => splitUnits(part.text).map((piece) => named(shortened(piece), part.at, 'field-list', confidence)))
}

/** A name that goes on into a sentence ("… trong phạm vi chức năng, nhiệm vụ của mình …") ends before it. */
function shortened(piece: Piece): Piece {
  const phrase = / (?:trong phạm vi|theo (?:chức năng|nhiệm vụ|thẩm quyền|phân cấp)|căn cứ|có trách nhiệm|chịu trách nhiệm)/u.exec(piece.text)
  if (phrase) return { ...piece, text: piece.text.slice(0, phrase.index), to: piece.from + phrase.index }
  if (piece.text.length < 110) return piece
  const end = endOfUnits(piece.text, 0)
  return end > 3 && end < piece.text.length ? { text: piece.text.slice(0, end).trimEnd(), from: piece.from, to: piece.from + piece.text.slice(0, end).trimEnd().length } : piece
}

function unique(units: NamedUnit[]): NamedUnit[] {
  return units.filter((unit, at) => units.findIndex((other) => other.text === unit.text) === at)
}
