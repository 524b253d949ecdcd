/** The sections of the body and what each is about. A sub-heading with a title of another kind makes a section of its own. */
import type { DraftSection } from '../draft.ts'
import { fieldsOf } from './fields.ts'
import { isHeading } from './statements.ts'
import { kindOfTitle, type SectionKind } from './section-titles.ts'
import { walk, type Node } from './outline.ts'
import { RANK } from './markers.ts'

export type Section = { kind: SectionKind; node: Node; nodes: Node[] }

/** `roots`: outline of the body after its preamble. */
export function sectionsOf(roots: Node[]): Section[] {
  const tops = roots.flatMap(unwrapped)
  const kinds = tops.map(kindAlone)
  settleUnknown(tops, kinds)
  return tops.flatMap((node, index) => split(node, kinds[index]!)).reduce(withPlain, [])
}

/** Rows and paragraphs that no number opens stay together: they are one table, one text. */
function withPlain(sections: Section[], next: Section): Section[] {
  const last = sections.at(-1)
  if (last && isPlain(last.node) && isPlain(next.node) && last.kind === next.kind) return [...sections.slice(0, -1), { ...last, nodes: [...last.nodes, ...next.nodes] }]
  return [...sections, next]
}

const isPlain = (node: Node) => node.marker.style === 'text' || node.marker.style === 'row'

/** "Phần thứ nhất" and "A." only hold sections. */
function unwrapped(node: Node): Node[] {
  const holds = node.children.some((child) => child.marker.style === 'roman' || child.marker.style === 'title')
  const deeper = node.marker.style === 'part' || node.marker.style === 'upper'
  return deeper && holds ? node.children.flatMap(unwrapped) : [node]
}

function kindAlone(node: Node): SectionKind | null {
  if (isPlain(node)) return null
  // An article of a decision that holds no items says what the decision does and who carries it out.
  if (node.marker.style === 'article' && node.children.length === 0) return 'organisation'
  if (assigns(node)) return 'tasks'
  const titled = node.line.text.length < 200 ? kindOfTitle(node.line.key) : null
  return titled === 'organisation' && assigns(node) ? 'tasks' : titled
}

/** Field blocks make a section one of tasks, whatever its title. */
function assigns(node: Node): boolean {
  let blocks = 0
  for (const each of walk([node])) {
    const held = fieldsOf(each.line)
    if (held?.fields.some((field) => field.kind === 'lead' || field.kind === 'implement')) blocks++
    if (blocks > 1) return true
  }
  return blocks > 0 && kindOfTitle(node.line.key) !== 'organisation' && kindOfTitle(node.line.key) !== 'budget'
}

/** An unknown title stands for tasks after aims and before budget or organisation; before them it is introduction. */
function settleUnknown(tops: Node[], kinds: (SectionKind | null)[]): void {
  const last = kinds.findLastIndex((kind) => kind === 'budget' || kind === 'organisation')
  const aims = kinds.findLastIndex((kind) => kind === 'purpose' || kind === 'targets')
  tops.forEach((node, index) => {
    if (kinds[index] !== null) return
    if (isPlain(node)) kinds[index] = kinds[index - 1] ?? 'other'
    else if (last >= 0 && index > last) kinds[index] = 'organisation'
    else if (last >= 0 && index > kinds.indexOf('organisation') && kinds.includes('organisation')) kinds[index] = 'organisation'
    else kinds[index] = index > aims || !kinds.includes('tasks') ? 'tasks' : 'other'
  })
}

/** "I. MỤC ĐÍCH, YÊU CẦU, MỤC TIÊU" may hold "2. Mục tiêu"; tasks and organisation hold only themselves. */
function split(node: Node, kind: SectionKind): Section[] {
  const whole: Section = { kind, node, nodes: [node] }
  if (kind === 'organisation' || kind === 'budget' || kind === 'tasks') return [whole]
  const parts = node.children.map((child) => ({ child, kind: RANK[child.marker.style] <= RANK.arabic && isTitle(child) ? kindOfTitle(child.line.key) : null }))
  const other = parts.filter((part) => part.kind !== null && part.kind !== kind && part.kind !== 'organisation')
  if (other.length === 0) return [whole]
  const kept = { ...node, children: parts.filter((part) => !other.includes(part)).map((part) => part.child) }
  return [{ kind, node, nodes: [kept] }, ...other.map((part) => ({ kind: part.kind!, node: part.child, nodes: [part.child] }))]
}

const isTitle = (node: Node) => node.line.text.length < 120 && (isHeading(node) || node.line.bold)

export function shownSection(section: Section): DraftSection {
  const { line, children } = section.node
  const end = [...walk(children)].at(-1)?.line.span.end ?? line.span.end
  return { marker: line.marker, title: line.text, span: { start: line.span.start, end }, kind: section.kind }
}
