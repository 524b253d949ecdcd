/** Adding, splitting, merging, moving and removing tasks of a draft. Pure: changed copies come back. */
import type { Span } from '#documents/read/blocks.ts'
import { tidy } from '#platform/text.ts'
import type { ImportDraft, ImportTask } from '../import.ts'

const at = (draft: ImportDraft, id: string) => draft.tasks.findIndex((task) => task.id === id)

/** A task that the reader did not find; it stands behind `afterId`, or at the end, under the same heading. */
export function addTask(draft: ImportDraft, task: { id: string; title: string; span: Span | null }, afterId: string | null): ImportDraft {
  const place = afterId ? at(draft, afterId) + 1 : draft.tasks.length
  const before = draft.tasks[place - 1]
  const fresh: ImportTask = {
    id: task.id, ref: '', title: tidy(task.title), heading: before?.heading ?? [], units: [], time: null, outputs: [], milestones: [], span: task.span,
    rule: 'person', confidence: 1, shared: false, notes: [], refusedWords: [], refusing: null, links: [],
  }
  const unread = task.span ? draft.unread.filter((one) => one.span.start !== task.span!.start) : draft.unread
  return { ...draft, unread, tasks: draft.tasks.toSpliced(place, 0, fresh) }
}

/** What stood in the source stays said: a removed task joins the unread sentences. */
export function removeTask(draft: ImportDraft, id: string): ImportDraft {
  const task = draft.tasks[at(draft, id)]!
  const unread = task.span ? [...draft.unread, { text: task.title, span: task.span }] : draft.unread
  return { ...draft, tasks: draft.tasks.filter((one) => one.id !== id), unread: unread.sort((a, b) => a.span.start - b.span.start) }
}

/** One task becomes several, each with the same units, time and heading; the first keeps id and outputs. `source` is the document's text. */
export function splitTask(draft: ImportDraft, id: string, titles: string[], newId: () => string, source: string): ImportDraft {
  const whole = draft.tasks[at(draft, id)]!
  const parts = titles.map((title, index): ImportTask => ({
    ...whole,
    id: index === 0 ? whole.id : newId(),
    ref: index === 0 ? whole.ref : `${whole.ref}(${index + 1})`,
    title: tidy(title),
    span: spanOf(title, whole.span, source),
    shared: true,
    rule: 'person',
    confidence: 1,
    outputs: index === 0 ? whole.outputs : [],
    milestones: whole.milestones.filter((one) => title.includes(one.text) || index === 0),
    refusedWords: whole.refusedWords.filter((word) => title.includes(word.value)),
    refusing: whole.refusedWords.some((word) => title.includes(word.value)) ? whole.refusing : null,
  }))
  return { ...draft, tasks: draft.tasks.toSpliced(at(draft, id), 1, ...parts) }
}

function spanOf(title: string, span: Span | null, source: string): Span | null {
  if (!span) return null
  const found = source.slice(span.start, span.end).indexOf(title.trim())
  return found < 0 ? span : { start: span.start + found, end: span.start + found + title.trim().length }
}

/** Several tasks become the first of them: words in order, units and outputs of all, the place from the first to the last. */
export function mergeTasks(draft: ImportDraft, ids: string[]): ImportDraft {
  const merged = draft.tasks.filter((task) => ids.includes(task.id))
  const [first, ...rest] = merged as [ImportTask, ...ImportTask[]]
  const spans = merged.flatMap((task) => task.span ?? [])
  const units = merged.flatMap((task) => task.units)
  const one: ImportTask = {
    ...first,
    title: merged.map((task) => task.title).join(' '),
    units: units.filter((unit, index) => units.findIndex((other) => other.key === unit.key && other.text === unit.text && other.duty === unit.duty) === index),
    time: merged.find((task) => task.time)?.time ?? null,
    outputs: merged.flatMap((task) => task.outputs),
    milestones: merged.flatMap((task) => task.milestones),
    notes: merged.flatMap((task) => task.notes),
    refusedWords: merged.flatMap((task) => task.refusedWords),
    refusing: merged.every((task) => task.refusedWords.length === 0 || task.refusing) ? (merged.find((task) => task.refusing)?.refusing ?? null) : null,
    links: [...new Set(merged.flatMap((task) => task.links))],
    span: spans.length ? { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) } : null,
    rule: 'person',
    confidence: 1,
  }
  const gone = new Set(rest.map((task) => task.id))
  return { ...draft, tasks: draft.tasks.filter((task) => !gone.has(task.id)).map((task) => (task.id === first.id ? one : task)) }
}

/** Puts a task `steps` places further down (negative: up). */
export function moveTask(draft: ImportDraft, id: string, steps: number): ImportDraft {
  const from = at(draft, id)
  const to = Math.max(0, Math.min(draft.tasks.length - 1, from + steps))
  return { ...draft, tasks: draft.tasks.toSpliced(from, 1).toSpliced(to, 0, draft.tasks[from]!) }
}
