/** A report as an administrative document (NĐ 30/2020, Phụ lục I). Pure: the same report gives the same document. */
import type { AdministrativeDocument, Annex, Block, Row } from '#documents/write/document.ts'
import { cell, reportText as words } from '#messages/reports-text.ts'
import type { ReportRecord } from '#platform/report-record.ts'
import { valueOf, type Figure } from './figure.ts'
import type { ReportHead } from './report-head.ts'
import { isFixed, type ParagraphKind, type ReportScope, type TaskLine } from './report.ts'
import { factsText, nameUnits, shortTitle } from './sentences.ts'

export type PrintedParagraph = { key: string; kind: ParagraphKind; assembled: string; text: string }
export type PrintedReport = { scope: ReportScope; unitName: string; head: ReportHead; paragraphs: PrintedParagraph[]; tasks: TaskLine[]; figures: Figure[]; records: ReportRecord[] }

/** `year`: stands where the date is still open. */
export function toDocument(report: PrintedReport, { draft, sample, year }: { draft: boolean; sample: boolean; year: string }): AdministrativeDocument {
  const { head } = report
  return {
    language: 'vi', parentAgency: head.parentAgency, issuingAgency: head.issuingAgency, number: head.number, symbol: head.symbol, place: head.place, date: head.date || year,
    type: words.type, subject: head.subject, addressees: head.addressees, legalBases: [],
    body: bodyOf(report.paragraphs, new Map(report.tasks.map((task) => [task.id, task]))),
    annexes: [tasksAnnex(report), ...(report.records.length > 0 ? [recordsAnnex(report)] : [])],
    signature: { authority: head.authority ? [{ form: head.authority, of: head.authorityOf }] : [], role: head.signerRole || (head.authority === 'Q' ? '' : words.openSigner), name: head.signerName },
    recipients: head.recipients, archive: head.archive, draft, sample,
  }
}

const RANK: Partial<Record<ParagraphKind, number>> = { heading: 0, group: 1, task: 2 }
const rank = (one: PrintedParagraph) => (one.key === 'closing' ? 0 : (RANK[one.kind] ?? 3))
// The document must end with a paragraph: an emptied closing sentence stands as it was assembled.
const textOf = (one: PrintedParagraph) => one.text.trim() || (one.key === 'closing' ? one.assembled : '')

/** Paragraphs that are printed: a heading under which everything is empty goes with it. */
export function printed(paragraphs: PrintedParagraph[]): PrintedParagraph[] {
  return paragraphs.filter((one, at) => {
    if (!isFixed(one.kind) || one.kind === 'refused') return textOf(one) !== ''
    const rest = paragraphs.slice(at + 1)
    const end = rest.findIndex((other) => rank(other) <= rank(one))
    return (end < 0 ? rest : rest.slice(0, end)).some((other) => rank(other) === 3 && textOf(other) !== '')
  })
}

/** Sections I., the plan's headings 1., tasks a); where the plan has no headings, tasks are 1. */
function bodyOf(paragraphs: PrintedParagraph[], tasks: Map<string, TaskLine>): Block[] {
  const shown = printed(paragraphs)
  const grouped = shown.some((one) => one.kind === 'group')
  return shown.flatMap((one, at): Block[] => {
    if (one.kind === 'heading') return [{ kind: 'heading', level: 'roman', text: one.text }]
    if (one.kind === 'group') return [{ kind: 'heading', level: 'clause', text: one.text }]
    if (one.kind !== 'task') return linesOf(textOf(one))
    if (grouped && isAlone(shown, at)) return []
    return [{ kind: 'heading', level: grouped ? 'point' : 'clause', text: titleOf(one, tasks.get(one.key)) }]
  })
}

/** The only task under its heading needs no name of its own. */
function isAlone(shown: PrintedParagraph[], at: number): boolean {
  const rest = shown.slice(at + 1)
  const next = rest.find((other) => rank(other) < 3)
  return shown[at - 1]?.kind === 'group' && (next === undefined || next.kind !== 'task')
}

/** A task whose wording asks for the refused is shown as issued; of the others the first words are enough. */
const titleOf = (one: PrintedParagraph, task: TaskLine | undefined) => {
  const title = task?.title ?? one.text.replace(/^\S+\.\s/u, '')
  return task?.refused ? title : shortTitle(title)
}

/** Lines that begin with a dash are a list; the others are paragraphs. */
export function linesOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const item = /^[-–•]\s+(.+)$/u.exec(line)?.[1]
    const last = blocks.at(-1)
    if (!item) blocks.push({ kind: 'paragraph', text: line })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
    else blocks.push({ kind: 'list', marker: 'dash', items: [item] })
  }
  return blocks
}

function taskRow(task: TaskLine, order: string, figures: Figure[]): Row {
  const title = `${task.ref}. ${shortTitle(task.title)}`
  if (task.refused) return { cells: [order, `${task.ref}. ${task.title}`, words.refusedCell, '-', '-'] }
  return { cells: [order, title, task.standing === 'late' ? words.lateCell(task.daysLate) : words.standingCell[task.standing], cell(valueOf(figures, `${task.id}:activities`)), cell(valueOf(figures, `${task.id}:participants`))] }
}

function tasksAnnex({ tasks, figures }: PrintedReport): Annex {
  const rows = tasks.flatMap((task, at): Row[] => {
    const opens = task.group && task.group !== tasks[at - 1]?.group
    return [...(opens ? [{ group: task.group }] : []), taskRow(task, String(at + 1), figures)]
  })
  const { columns } = words
  const total: Row = { cells: ['', words.total, '', cell(valueOf(figures, 'all:activities')), cell(valueOf(figures, 'all:participants'))], bold: true }
  return {
    title: words.annexes.tasks,
    blocks: [{ kind: 'table', columns: [{ header: columns.order, width: 7, align: 'center' }, { header: columns.task, width: 49 }, { header: columns.standing, width: 18 }, { header: columns.activities, width: 12, numeric: true }, { header: columns.participants, width: 14, numeric: true }], rows: [...rows, total] }],
  }
}

/** Every record counted: when, what, by whom, for how many, under which tasks, with what evidence. */
function recordsAnnex({ tasks, figures, records, unitName }: PrintedReport): Annex {
  const refs = new Map<string, string[]>()
  for (const task of tasks) {
    for (const { source, id } of figures.find((one) => one.key === `${task.id}:activities`)?.records ?? []) refs.set(`${source} ${id}`, [...(refs.get(`${source} ${id}`) ?? []), task.ref])
  }
  const rows = records.map((record, at): Row => {
    const others = nameUnits(record.units.map((unit) => unit.name), 4)
    const facts = factsText(record, 'plan', unitName)
    return { cells: [String(at + 1), facts.charAt(0).toUpperCase() + facts.slice(1), `${record.title}${others ? ` (${others})` : ''}`, (refs.get(`${record.source} ${record.id}`) ?? []).join(', '), evidence(record)] }
  })
  const { columns } = words
  return {
    title: words.annexes.records, landscape: true,
    blocks: [{ kind: 'table', columns: [{ header: columns.order, width: 5, align: 'center' }, { header: columns.facts, width: 24 }, { header: columns.record, width: 38 }, { header: columns.under, width: 9 }, { header: columns.evidence, width: 24 }], rows }],
  }
}

/** Links as they can be typed, files by their names. */
const evidence = (record: ReportRecord) =>
  record.evidence.map((one) => (one.href.startsWith('http') && one.label !== one.href ? `${one.label}: ${one.href}` : one.label)).join('; ').replace(/\s+/gu, ' ') || words.noEvidence
