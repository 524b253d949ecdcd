/** The items of a section in reading order: headings, statements that may be tasks, and field lines. */
import type { Span } from '#documents/read/blocks.ts'
import type { DraftSection } from '../draft.ts'
import { agencyOf, isOrder, type Agency } from './agency-heading.ts'
import { continues, extended, fieldsOf, type Field } from './fields.ts'
import { isUnnumbered, type Style } from './markers.ts'
import { ancestry, printedPath, walk, type Node } from './outline.ts'
import { within, type Line } from './lines.ts'

export type Statement = {
  node: Node
  text: string
  span: Span
  /** All lines that the statement takes up, for coverage. */
  lines: Line[]
  /** Heading nodes above it, outermost first. */
  headings: Node[]
  /** Agency named by a heading above it. */
  agency: Agency | null
  /** A line above that ends with ":" and leads in ("Chủ trì, phối hợp với …:"). */
  leadIn: Line | null
  ref: string
}

export type Entry =
  | { type: 'heading'; node: Node }
  | { type: 'leadIn'; node: Node }
  | { type: 'statement'; statement: Statement }
  | { type: 'fields'; fields: Field[]; lines: Line[]; own: Statement | null; node: Node }
  | { type: 'row'; node: Node }

/** Entries of these nodes and all below them, in document order; `kind`: that of their section. */
export function entriesOf(nodes: Node[], kind: DraftSection['kind'] = 'organisation'): Entry[] {
  const entries: Entry[] = []
  const state: State = { entries, leadIn: null, kind }
  for (const node of nodes) visit(node, state)
  return withOrdinals(joinedFields(entries))
}

type State = { kind: DraftSection['kind']; entries: Entry[]; leadIn: { line: Line; parent: Node | null; style: Style } | null }

function visit(node: Node, state: State): void {
  const { entries } = state
  if (node.marker.style === 'row') return void entries.push({ type: 'row', node })
  const held = fieldsOf(node.line)
  if (held && !held.before) return visitFields(node, held.fields, state)
  if (held?.before) {
    const statement = statementOf(node, held.before.text, [node.line], state)
    entries.push({ type: 'statement', statement }, { type: 'fields', fields: held.fields, lines: [node.line], own: statement, node })
    return void node.children.forEach((child) => visit(child, state))
  }
  if (isHeading(node)) {
    entries.push({ type: 'heading', node })
    state.leadIn = null
    return node.children.forEach((child) => visit(child, state))
  }
  if (!/\p{L}/u.test(node.line.text)) return
  if (isLeadIn(node)) {
    state.leadIn = { line: node.line, parent: node.parent, style: node.marker.style }
    return void entries.push({ type: 'leadIn', node })
  }
  visitStatement(node, state)
}

function visitStatement(node: Node, state: State): void {
  const absorbed: Line[] = []
  const fielded: Node[] = []
  for (const below of walk(node.children)) {
    if (fielded.some((each) => isUnder(below, each))) continue
    if (below.line.row || fieldsOf(below.line)) fielded.push(below)
    else absorbed.push(below.line)
  }
  state.entries.push({ type: 'statement', statement: statementOf(node, node.line.text, [node.line, ...absorbed], state) })
  for (const each of fielded) visit(each, state)
}

/** A heading read as a statement: a block stands under it, but no statement of its own. */
export function statementOfHeading(node: Node): Statement {
  const statement = statementOf(node, node.line.text, [node.line], { entries: [], leadIn: null, kind: 'organisation' })
  return { ...statement, ref: printedPath(node) }
}

function isUnder(node: Node, above: Node): boolean {
  for (let at: Node | null = node.parent; at; at = at.parent) if (at === above) return true
  return false
}

function statementOf(node: Node, text: string, lines: Line[], state: State): Statement {
  const headings = ancestry(node).slice(0, -1)
  const agency = headings.filter((each) => state.kind !== 'tasks' || amongAgencies(each)).map((each) => agencyOf(each.line)).findLast((each) => each !== null) ?? orderedAbove(node)
  const leadIn = state.leadIn && state.leadIn.parent === node.parent && node.marker.style !== 'text' ? state.leadIn.line : null
  return { node, text, span: within(node.line, 0, text.length), lines, headings, agency, leadIn, ref: '' }
}

/** "1. Giao phòng A thực hiện các việc sau:" and then "2.", "3.": the list took the wrong level. */
function orderedAbove(node: Node): Agency | null {
  const siblings = (node.parent?.children ?? []).filter((each) => each.marker.style === node.marker.style)
  const before = siblings.slice(0, siblings.indexOf(node)).findLast((each) => agencyOf(each.line) !== null)
  return before && before.children.length === 0 && isOrder(before.line) ? agencyOf(before.line) : null
}

/** "9. Doanh nghiệp số" among topics is a topic; headings of tasks name agencies only where their neighbours do. */
function amongAgencies(node: Node): boolean {
  const siblings = (node.parent?.children ?? []).filter((each) => each.marker.style === node.marker.style)
  const agencies = siblings.filter((each) => agencyOf(each.line) !== null).length
  return agencies * 2 >= siblings.length
}

/** Field nodes take values from the lines below them; items under "Nội dung:" are statements of their own. */
function visitFields(node: Node, fields: Field[], state: State): void {
  const lines = [node.line]
  let last = fields.at(-1)!
  const rest: Node[] = []
  const items = last.kind === 'content' && last.text.length < 40 && node.children.filter((child) => !fieldsOf(child.line)).length > 1
  for (const child of node.children) {
    const held = fieldsOf(child.line)
    if (held || child.line.row || items) rest.push(child)
    else if (continues(last, child.line) || !isUnitField(last)) {
      for (const line of [child.line, ...[...walk(child.children)].map((each) => each.line)]) {
        last = extended(last, line)
        lines.push(line)
      }
    } else rest.push(child)
  }
  const kept = [...fields.slice(0, -1), last].filter((field) => !(items && field === last))
  if (items) state.entries.push({ type: 'leadIn', node })
  if (kept.length > 0) state.entries.push({ type: 'fields', fields: kept, lines: items ? [] : lines, own: null, node })
  for (const each of rest) visit(each, state)
}

const isUnitField = (field: Field) => field.kind === 'lead' || field.kind === 'coordinate' || field.kind === 'implement' || field.kind === 'time'

/** A numbered item with statements below it is a heading; a bullet only where it names an agency. */
export function isHeading(node: Node): boolean {
  const content = node.children.filter((child) => /\p{L}/u.test(child.line.text) && (!fieldsOf(child.line) || fieldsOf(child.line)?.before))
  if (content.length === 0) return false
  const { text } = node.line
  if (isUnnumbered(node.marker.style)) return node.marker.style !== 'text' && content.some((child) => child.marker.style !== 'text') && agencyOf(node.line) !== null
  if (content.every((child) => child.marker.style === 'text')) return !(/[.;]$/.test(text) && text.length > 80) || node.line.bold
  return !(text.length > 220 && !/:$/.test(text) && !node.line.bold)
}

/** "Trọng tâm:", "Chủ trì, phối hợp với các sở, ngành:" before a list of items. */
function isLeadIn(node: Node): boolean {
  if (!/[:：][\s*_]*$/.test(node.line.text) || node.children.length > 0) return false
  const siblings = node.parent?.children ?? []
  const next = siblings[siblings.indexOf(node) + 1]
  return next !== undefined && next.marker.style !== 'text' && next.marker.style !== 'row' && node.marker.style === 'text' && !fieldsOf(next.line)
}

/** A value that is empty or open at the line end takes the plain lines that follow. */
function joinedFields(entries: Entry[]): Entry[] {
  const joined: Entry[] = []
  for (const entry of entries) {
    const before = joined.at(-1)
    const field = before?.type === 'fields' ? before.fields.at(-1) : undefined
    if (before?.type === 'fields' && field && entry.type === 'statement' && entry.statement.lines.length === 1 && continues(field, entry.statement.lines[0]!)) {
      before.fields = [...before.fields.slice(0, -1), extended(field, entry.statement.lines[0]!)]
      before.lines = [...before.lines, ...entry.statement.lines]
    } else joined.push(entry)
  }
  return joined
}

/** Printed path, and the ordinal of an unnumbered item among those under the same number: "IV.2.4". */
function withOrdinals(entries: Entry[]): Entry[] {
  const under = new Map<string, Statement[]>()
  for (const entry of entries) {
    if (entry.type !== 'statement') continue
    const { statement } = entry
    statement.ref = printedPath(statement.node)
    if (!isUnnumbered(statement.node.marker.style)) continue
    const path = statement.ref
    under.set(path, [...(under.get(path) ?? []), statement])
  }
  for (const [path, statements] of under) {
    if (statements.length === 1 && statements[0]!.node.marker.style === 'text' && path !== '') continue
    statements.forEach((statement, index) => { statement.ref = path === '' ? `${index + 1}` : `${path}.${index + 1}` })
  }
  return entries
}
