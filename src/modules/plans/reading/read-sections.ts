/** Tasks and duties of the body. Which statements are tasks depends on how the plan assigns: by blocks, in sentences, or only by agency. */
import type { DraftDuty, DraftTask } from '../draft.ts'
import { agencyOf, isOrder } from './agency-heading.ts'
import { assignBlocks, type Assigned } from './blocks-of-fields.ts'
import { assignmentIn } from './assignment-in-prose.ts'
import { dutyOf, dutyRoles, type DutyRoles } from './by-agency.ts'
import { draftTask, headingOf, textsOf, titleOfStatement } from './draft-task.ts'
import { entriesOf, type Entry, type Statement } from './statements.ts'
import { named, rolesOf } from './named-units.ts'
import { printedPath, type Node } from './outline.ts'
import { tasksFromTables } from './tasks-from-table.ts'
import { kindOfTitle } from './section-titles.ts'
import type { Line } from './lines.ts'
import type { Section } from './sections.ts'

/** `onlyByAgency`: duties of the organisation part stand as tasks, since nothing else assigns. */
export type SectionsRead = { tasks: DraftTask[]; duties: DraftDuty[]; taken: Line[]; onlyByAgency: boolean }

type Placed = { item: Assigned; roles: DutyRoles | null; kind: Section['kind']; section: Section }

/** What is known of the plan: `annexed` tasks (a plan that assigns in annexes does not assign only by agency), its one `year`, and whether the reader only guessed the cells of its tables (`loose`). */
export type Known = { annexed: number; year: number | null; loose: boolean }

export function readSections(sections: Section[], closing: Line[], known: Known): SectionsRead {
  const taken: Line[] = []
  const placed: Placed[] = []
  const rows: DraftTask[] = []
  const headings: Line[] = []
  for (const section of sections) {
    if (section.kind === 'purpose' || section.kind === 'targets') continue
    const entries = entriesOf(section.nodes, section.kind)
    if (section.kind !== 'budget') rows.push(...tableTasks(entries, taken, known))
    const { items } = assignBlocks(entries)
    placed.push(...items.map((item) => ({ item, roles: dutyRoles(item.statement), kind: section.kind, section })))
    headings.push(...entries.filter((entry) => entry.type === 'heading' || entry.type === 'leadIn').map((entry) => entry.node.line))
  }
  const tasks = chosen(placed, rows.length + known.annexed)
  taken.push(...readAsHeadings(headings, tasks))
  const duties = placed.filter((each) => each.roles && !each.item.block && (each.kind !== 'tasks' || each.roles.rule === 'agency-heading'))
  taken.push(...tasks.flatMap((each) => [...each.item.statement.lines, ...(each.item.block?.lines ?? [])]))
  const onlyByAgency = tasks.some((each) => each.kind === 'organisation' && !each.item.block)
  return { onlyByAgency, tasks: [...tasks.map((each) => taskOf(each, known.year)), ...rows], duties: [...duties.map((each) => dutyOf(each.item.statement, each.roles!)), ...closingDuties(closing)], taken }
}

/** Headings and lead-ins are read as such; one that is a whole sentence only where a task stands below it. */
function readAsHeadings(headings: Line[], tasks: Placed[]): Line[] {
  const above = new Set(tasks.flatMap((each) => [...each.item.statement.headings.map((node) => node.line), each.item.statement.leadIn]))
  return headings.filter((line) => above.has(line) || !/[.;]$/.test(line.text))
}

function tableTasks(entries: Entry[], taken: Line[], { year, loose }: Known): DraftTask[] {
  const rows = entries.filter((entry): entry is Extract<Entry, { type: 'row' }> => entry.type === 'row').map((entry) => entry.node)
  if (rows.length === 0) return []
  const above: Node | null = rows[0]!.parent
  const { tasks, covered } = tasksFromTables(rows.map((node) => node.line), {
    path: above ? printedPath(above) : '', heading: above ? [`${above.line.marker} ${above.line.text}`.trim()] : [], loose, year,
  })
  taken.push(...covered)
  return tasks
}

/** Statements that are tasks. */
function chosen(placed: Placed[], inTables: number): Placed[] {
  const inTasks = placed.filter((each) => each.kind === 'tasks')
  const blocks = placed.filter((each) => each.item.block !== null && each.kind !== 'budget')
  const sentences = inTasks.filter((each) => !each.item.block && each.roles?.explicit && !underBudget(each.item.statement))
  const assigning = new Set([...blocks, ...sentences].map((each) => wherein(each.section)))
  // "Các sở, ngành chủ động …": an agency as mere subject assigns only in a section that assigns otherwise too.
  const subjects = inTasks.filter((each) => !each.item.block && each.roles && !each.roles.explicit && assigning.has(wherein(each.section)))
  const labelled = blocks.length + inTables
  const strong = sentences.length >= 2 && sentences.length >= inTasks.length * 0.25
  // An order assigns tasks, in whatever section it stands.
  const ordered = placed.filter((each) => each.roles?.rule === 'agency-heading' && isOrder(each.item.statement.agency!.line) && each.kind !== 'budget')
  const picked = new Set([...blocks, ...sentences, ...ordered, ...(labelled > 0 || strong ? subjects : [])])
  if (labelled > 0) for (const each of leftOut(inTasks, picked)) picked.add(each)
  else if (!strong) for (const each of placed) if (each.roles && each.kind === 'organisation' && each.roles.leads.length > 0) picked.add(each)
  if (picked.size === 0 && inTables === 0) for (const each of inTasks) picked.add(each)
  return placed.filter((each) => picked.has(each))
}

/** Where a document only numbers its items 1, 2, 3 …, each is a section; those that name agencies or are one sentence belong together. */
const wherein = (section: Section) => (section.node.children.length === 0 || agencyOf(section.node.line) ? 'items' : section)

/** "6. Bảo đảm kinh phí" among the tasks: who pays is no task. */
function underBudget(statement: Statement): boolean {
  return statement.headings.some((node) => kindOfTitle(node.line.key) === 'budget')
}

/** One statement without a block among siblings that nearly all have one is a task whose fields are missing. */
function leftOut(inTasks: Placed[], picked: Set<Placed>): Placed[] {
  const byParent = new Map<Node | null, Placed[]>()
  for (const each of inTasks) {
    const parent = each.item.statement.node.parent
    byParent.set(parent, [...(byParent.get(parent) ?? []), each])
  }
  return [...byParent.values()].flatMap((siblings) => {
    const assigned = siblings.filter((each) => picked.has(each)).length
    return assigned * 2 > siblings.length ? siblings.filter((each) => !picked.has(each) && each.item.statement.text.length > 25) : []
  })
}

function taskOf({ item, roles }: Placed, year: number | null): DraftTask {
  return item.block ? fromBlock(item, roles, year) : roles ? fromRoles(item.statement, roles, year) : unassigned(item.statement, year)
}

function fromBlock(item: Assigned, roles: DutyRoles | null, year: number | null): DraftTask {
  const { statement, content } = item
  const fields = item.block!.fields
  const told = rolesOf(fields)
  const numbered = content && content.text.length > 20 && statement.node.marker.style !== 'dash' && statement.node.marker.style !== 'text' ? content : null
  const leads = told.leads.length > 0 ? told.leads : roles?.leads ?? []
  const coordinating = told.coordinating.length > 0 || told.leads.length > 0 ? told.coordinating : roles?.coordinating ?? []
  return draftTask({
    year, ref: statement.ref, leads, coordinating, fields, shared: item.shared,
    title: numbered ? numbered.text.replace(/\s+/g, ' ') : titleOfStatement(statement),
    span: numbered ? numbered.span : statement.span,
    heading: numbered ? [...headingOf(statement), `${statement.node.line.marker} ${statement.text}`.trim()] : headingOf(statement),
    texts: numbered ? [...textsOf(statement), ...numbered.parts] : textsOf(statement),
    rule: 'field-block', confidence: item.shared ? 0.8 : 0.95,
  })
}

function fromRoles(statement: Statement, roles: DutyRoles, year: number | null): DraftTask {
  return draftTask({
    year, ref: statement.ref, title: titleOfStatement(statement), span: statement.span, heading: headingOf(statement), texts: textsOf(statement),
    leads: roles.leads, coordinating: roles.coordinating, fields: [], rule: roles.rule, shared: roles.shared,
    confidence: roles.rule === 'agency-heading' ? 0.8 : roles.explicit ? 0.75 : 0.55,
  })
}

function unassigned(statement: Statement, year: number | null): DraftTask {
  return draftTask({
    year, ref: statement.ref, title: titleOfStatement(statement), span: statement.span, heading: headingOf(statement), texts: textsOf(statement),
    leads: [], coordinating: [], fields: [], rule: 'statement-only', shared: false, confidence: 0.6, notes: [{ code: 'noAssignment', detail: '' }],
  })
}

/** "UBND tỉnh yêu cầu các sở, ban, ngành …" after the last item. */
function closingDuties(closing: Line[]): DraftDuty[] {
  return closing.flatMap((line) => {
    const told = assignmentIn(line.text)
    if (!told || told.leads.length === 0 || !told.explicit) return []
    const from = told.leads[0]!.from
    const to = told.leads.at(-1)!.to
    const unit = named({ text: line.text.slice(from, to), from, to }, line.at, told.rule, 0.7, told.request)
    return [{ unit: { ...unit, group: unit.group || told.leads.length > 1 }, text: line.text, span: { start: line.at, end: line.at + line.text.length } }]
  })
}

