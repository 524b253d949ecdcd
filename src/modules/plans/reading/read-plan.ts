/**
 * From a read document to a draft plan. The stages, each in its own file: head → sections → statements and field
 * lines → assignments (blocks, tables, sentences, agencies) → targets → coverage. Pure: no file, no database.
 */
import type { ReadDocument } from '#documents/read/blocks.ts'
import type { DraftPlan, DraftTask } from '../draft.ts'
import { linesOf, type Line } from './lines.ts'
import { outlineOf, walk, type Node } from './outline.ts'
import { readHead } from './head.ts'
import { rejoined } from './rejoin.ts'
import { withListLetters } from './list-letters.ts'
import { regionsOf, type Annex, type Regions } from './regions.ts'
import { sectionsOf, shownSection, type Section } from './sections.ts'
import { aimedYear, onlyYear, targetsIn } from './targets.ts'
import { targetsInTables } from './target-tables.ts'
import { targetsByYear } from './target-year-tables.ts'
import { tasksFromTables } from './tasks-from-table.ts'
import { readSections } from './read-sections.ts'
import { unreadIn } from './coverage.ts'
import { objectivesIn } from './objectives.ts'
import { warningsOf } from './warnings.ts'

/** Reads a plan, or a decision with the plan that it issues. Never throws on content: what is unclear is noted. */
export function readPlan(doc: ReadDocument): DraftPlan {
  const regions = regionsOf(withListLetters(rejoined(linesOf(doc))))
  const { head, preambleEnd } = readHead(regions)
  const body = bodyOf(regions, preambleEnd)
  const sections = sectionsOf(outlineOf(body.lines))
  const year = head.title ? onlyYear(head.title.value) : null
  const loose = doc.warnings.some((warning) => warning.code === 'cellLines')
  const annexed = annexTasks(regions.annexes, loose, year)
  const read = readSections(sections, body.closing, { annexed: annexed.tasks.length, year, loose })
  const taskLines = [...linesOfKind(sections, 'tasks'), ...annexed.lines]
  const taken = new Set<Line>([...read.taken, ...annexed.covered])
  const nodes = sections.filter((section) => section.kind === 'targets').flatMap((section) => section.nodes)
  const aimed = head.title ? aimedYear(head.title.value) : null
  const targets = [...targetsIn(nodes, aimed), ...targetsByYear(nodes, aimed)].sort((a, b) => a.span.start - b.span.start)
  const tasks: DraftTask[] = [...read.tasks, ...annexed.tasks]
  const plan: DraftPlan = {
    head,
    sections: sections.map(shownSection),
    objectives: objectivesIn(sections),
    targets: [...targets, ...targetsInTables(regions.annexes, targets)],
    tasks,
    duties: read.duties,
    unread: unreadIn(taskLines, taken),
    warnings: [],
  }
  return { ...plan, warnings: warningsOf(doc, plan, { onlyByAgency: read.onlyByAgency, annexUnread: regions.annexes.some(promisesTasks) && annexed.tasks.length === 0 }) }
}

/** The text to read for tasks: the attached plan of a decision, else the body after its preamble. */
function bodyOf(regions: Regions, preambleEnd: number): { lines: Line[]; closing: Line[] } {
  const whole = regions.attached ? regions.attached.body : regions.body.slice(preambleEnd)
  const start = whole.findIndex((line) => line.marker !== '' || line.row !== null)
  const lines = start > 0 && regions.attached ? whole.slice(start) : whole
  const closingAt = closingFormula(lines)
  return { lines: lines.slice(0, closingAt), closing: lines.slice(closingAt) }
}

const FORMULA = /^(?:tren day la|trong qua trinh|qua trinh (?:to chuc|trien khai|thuc hien)|(?:uy ban nhan dan|ubnd|chu tich|so|ban|hoi|tinh uy|dang uy|thanh uy)[^,;:.]{0,50} (?:yeu cau|giao|de nghi)|(?:can cu|nhan duoc) ke hoach nay|ke hoach nay|de nghi|yeu cau|giao|neu co kho khan)/

/** Plain paragraphs at the end ("Trên đây là Kế hoạch …") belong to no item above them. */
function closingFormula(lines: Line[]): number {
  let at = lines.length
  while (at > 0 && lines[at - 1]!.marker === '' && lines[at - 1]!.row === null) at--
  const tail = lines.slice(at)
  const formula = tail.findIndex((line) => FORMULA.test(line.key) && line.text.length > 60)
  return formula < 0 ? lines.length : at + formula
}

function annexTasks(annexes: Annex[], loose: boolean, year: number | null): { tasks: DraftTask[]; lines: Line[]; covered: Line[] } {
  const found = { tasks: [] as DraftTask[], lines: [] as Line[], covered: [] as Line[] }
  for (const annex of annexes) {
    const path = annex.number ? `PL.${annex.number}` : annexes.length > 1 ? `PL.${annexes.indexOf(annex) + 1}` : 'PL'
    const { tasks, covered } = tasksFromTables(annex.lines, { path, heading: [annexTitle(annex)], loose, year })
    if (tasks.length === 0) {
      if (promisesTasks(annex)) found.lines.push(...annex.lines)
      continue
    }
    found.tasks.push(...tasks)
    found.covered.push(...covered)
    const inTables = new Set(covered)
    const first = annex.lines.findIndex((line) => inTables.has(line))
    found.lines.push(...annex.lines.slice(first))
  }
  return found
}

/** An annex whose words promise tasks, but whose table could not be read: all of it is listed as unread. */
function promisesTasks(annex: Annex): boolean {
  const words = annex.lines.slice(0, 14).map((line) => line.key).join(' ')
  return /nhiem vu|noi dung|cong viec/.test(words) && /chu tri|phoi hop|(?:don vi|co quan|nguoi|can bo) thuc hien/.test(words) && !/chi tieu/.test(words)
}

function annexTitle(annex: Annex): string {
  const at = annex.lines.findIndex((line) => line.row !== null || /^\(?(?:kem theo|ban hanh)/.test(line.key.replace(/^\(/, '')))
  return annex.lines.slice(0, at < 0 ? 2 : Math.min(at, 5)).filter((line) => line.text.length < 300).map((line) => line.text).join(' ')
}

function linesOfKind(sections: Section[], kind: Section['kind']): Line[] {
  const nodes: Node[] = sections.filter((section) => section.kind === kind).flatMap((section) => section.nodes)
  return [...walk(nodes)].map((node) => node.line)
}
