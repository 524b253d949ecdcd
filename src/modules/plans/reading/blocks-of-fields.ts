/** Assignment blocks: field lines to the statements that they assign. A block stands after its statements, or under a heading before them. */
import type { Field } from './fields.ts'
import { statementOfHeading, type Entry, type Statement } from './statements.ts'
import { RANK } from './markers.ts'
import type { Line } from './lines.ts'
import type { Node } from './outline.ts'

/** Fields that belong together; `lines` for coverage. */
export type FieldBlock = { fields: Field[]; lines: Line[] }

/** A statement with the block that assigns it, if any. `shared`: the block stands under several statements. */
export type Assigned = { statement: Statement; block: FieldBlock | null; shared: boolean; content: Field | null }

export type Assignment = { items: Assigned[]; orphans: FieldBlock[] }

type Run = FieldBlock & { node?: Node }
type State = { items: Assigned[]; orphans: FieldBlock[]; pending: Assigned[]; run: Run; ofHeading: FieldBlock | null; heading: Node | null; last: Assigned[] }

export function assignBlocks(entries: Entry[]): Assignment {
  const state: State = { items: [], orphans: [], pending: [], run: empty(), ofHeading: null, heading: null, last: [] }
  for (const entry of entries) step(entry, state)
  closeRun(state)
  closeHeading(state)
  return { items: state.items, orphans: state.orphans }
}

const empty = (): Run => ({ fields: [], lines: [] })

function step(entry: Entry, state: State): void {
  if (entry.type === 'heading') {
    closeRun(state)
    closeHeading(state)
    state.heading = entry.node
  } else if (entry.type === 'statement') {
    closeRun(state)
    const item: Assigned = { statement: entry.statement, block: null, shared: false, content: null }
    state.items.push(item)
    // Only siblings share a block.
    if (state.pending.at(-1)?.statement.node.parent !== entry.statement.node.parent) state.pending = []
    state.pending.push(item)
  } else if (entry.type === 'fields') takeFields(entry, state)
}

function takeFields(entry: Extract<Entry, { type: 'fields' }>, state: State): void {
  if (entry.own) {
    // Fields inside the statement's own sentence are its own, whatever stands unassigned before it.
    const own = state.pending.pop()!
    own.block = { fields: entry.fields, lines: entry.lines }
    state.last = [own]
    return
  }
  const repeats = entry.fields.some((field) => field.kind === 'content') && state.run.fields.some((field) => field.kind === 'content')
  if (repeats) closeRun(state)
  state.run.fields.push(...entry.fields)
  state.run.lines.push(...entry.lines)
  state.run.lines = [...new Set(state.run.lines)]
  state.run.node ??= entry.node
}

function closeRun(state: State): void {
  const run = state.run
  if (run.fields.length === 0) return
  state.run = empty()
  const assigns = run.fields.some((field) => ['lead', 'coordinate', 'implement', 'time'].includes(field.kind))
  if (run.node && ownsAlone(run.node, state.pending.at(-1)?.statement.node)) state.pending = state.pending.slice(-1)
  if (state.pending.length > 0 && assigns) {
    const content = state.pending.length === 1 ? run.fields.find((field) => field.kind === 'content') ?? null : null
    for (const item of state.pending) Object.assign(item, { block: run, shared: state.pending.length > 1, content })
    state.last = state.pending
    state.pending = []
  } else if (state.pending.length > 0) attach(run, state.pending)
  else if (state.last.length > 0 && run.node && ofContent(run)) takeContent(run, state)
  else if (state.heading && !state.items.some((item) => item.statement.headings.includes(state.heading!))) state.ofHeading = run
  else if (state.last.length > 0 && adds(run, state.last[0]!.block)) state.last.forEach((item) => { item.block = { fields: [...(item.block?.fields ?? []), ...run.fields], lines: [...(item.block?.lines ?? []), ...run.lines] } })
  else state.orphans.push(run)
}

const ofContent = (run: Run) => run.fields.find((field) => field.kind === 'content' && field.text.length > 10) ?? null

/** "Nội dung: …" once more under the same heading, with a block of its own: a further task. */
function takeContent(run: Run, state: State): void {
  const content = ofContent(run)!
  const before = state.last.at(-1)!.statement
  const same = state.items.filter((item) => item.statement.node === before.node)
  const path = same.length > 1 ? before.ref.replace(/\.\d+$/, '') : before.ref
  if (same.length === 1) before.ref = `${path}.1`
  const headings = same.length > 1 ? before.headings : [...before.headings, before.node]
  const statement: Statement = { ...before, headings, text: content.text, span: content.span, lines: run.lines.slice(0, 1), ref: `${path}.${same.length + 1}` }
  const item: Assigned = { statement, block: run, shared: false, content: null }
  state.items.push(item)
  state.last = [item]
}

/** Bullets with fields below a numbered item are that item's own; so are plain field lines below a numbered title. */
function ownsAlone(fieldNode: Node, statement: Node | undefined): boolean {
  if (!statement || fieldNode.parent !== statement) return false
  if (fieldNode.marker.style !== 'text') return true
  return statement.marker.style !== 'letter' && statement.marker.style !== 'paren' && (statement.line.bold || !/[.;]$/.test(statement.line.text))
}

/** Fields that assign nobody ("Kinh phí: …") wait with their statements for the block that does. */
function attach(run: FieldBlock, pending: Assigned[]): void {
  for (const item of pending.slice(-1)) item.statement.lines.push(...run.lines)
}

/** A later run only completes a block: it may not bring another lead. */
function adds(run: FieldBlock, block: FieldBlock | null): boolean {
  return !run.fields.some((field) => field.kind === 'lead' || field.kind === 'implement') || !block?.fields.some((field) => field.kind === 'lead' || field.kind === 'implement')
}

/** A block that stood under the heading, before its statements, assigns those that have none of their own. */
function closeHeading(state: State): void {
  const block = state.ofHeading
  if (block) {
    const open = state.items.filter((item) => item.block === null && item.statement.headings.includes(state.heading!))
    for (const item of open) Object.assign(item, { block, shared: open.length > 1 })
    if (open.length === 0 && state.heading && RANK[state.heading.marker.style] >= RANK.arabic) state.items.push({ statement: statementOfHeading(state.heading), block, shared: false, content: null })
    else if (open.length === 0) state.orphans.push(block)
  }
  state.ofHeading = null
  state.pending = []
  state.last = []
}
