/** The draft as the command prints it: one JSON object, places as offsets into the text as read. */
import type { DraftHead, DraftPlan, DraftTask, Found, NamedUnit } from '../draft.ts'
import type { ReadDocument, Span } from '#documents/read/blocks.ts'
import { plansReadingWords } from '#messages/plans-reading.ts'
import { isLocale, type Locale } from '#platform/messages.ts'

type Source = Span & { page?: number }

/** `doc` gives pages to the places where the source has them. */
export function toPlanJson(draft: DraftPlan, doc: ReadDocument | null = null, locale: Locale = 'vi') {
  const at = (span: Span): Source => withPage(span, doc)
  return {
    document: documentJson(draft.head, at),
    sections: draft.sections.map((section) => ({ marker: section.marker, title: section.title, kind: section.kind, source: at(section.span) })),
    objectives: draft.objectives.map((each) => ({ text: each.value, source: at(each.span) })),
    targets: draft.targets.map((target) => ({ text: target.text, values: target.values, source: at(target.span), rule: target.rule, confidence: target.confidence })),
    tasks: draft.tasks.map((task) => taskJson(task, at, locale)),
    duties: draft.duties.map((duty) => ({ unit: duty.unit.text, text: duty.text, request: duty.unit.request, group: duty.unit.group, source: at(duty.span) })),
    unread: draft.unread.map((each) => ({ text: each.text, source: at(each.span) })),
    warnings: draft.warnings.map((each) => ({ code: each.code, text: warningText(each.code, each.detail, locale), ...(each.span ? { source: at(each.span) } : {}) })),
  }
}

function withPage(span: Span, doc: ReadDocument | null): Source {
  const page = doc?.blocks.find((block) => block.span.start <= span.start && span.start <= block.span.end)?.page ?? 0
  return page > 0 ? { ...span, page } : { ...span }
}

type At = (span: Span) => Source

function documentJson(head: DraftHead, at: At) {
  const value = (found: Found | null) => found?.value ?? null
  const fields = { type: head.type, number: head.number, symbol: head.symbol, issuer: head.issuer, place: head.place, date: head.date, title: head.title }
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, found]) => [name, value(found)])),
    legalBases: head.legalBases.map((base) => base.value),
    signature: head.signature ? { authority: head.signature.authority, onBehalf: head.signature.onBehalf, role: head.signature.role, name: head.signature.name } : null,
    recipients: head.recipients.map((recipient) => recipient.value),
    secrecy: value(head.secrecy),
    sources: Object.fromEntries(Object.entries(fields).filter(([, found]) => found !== null).map(([name, found]) => [name, { source: at(found!.span), rule: found!.rule, confidence: found!.confidence }])),
  }
}

function taskJson(task: DraftTask, at: At, locale: Locale) {
  return {
    ref: task.ref,
    title: task.title,
    heading: task.heading.join(' › '),
    leads: task.leads.map((unit) => unit.text),
    coordinating: task.coordinating.map((unit) => unit.text),
    time: { text: task.time?.text ?? null, from: task.time?.from ?? null, to: task.time?.to ?? null, recurrence: task.time?.recurrence ?? null },
    outputs: task.outputs.map((output) => output.value),
    source: at(task.span),
    confidence: Math.round(task.confidence * 100) / 100,
    shared: task.shared,
    notes: task.notes.map((note) => noteText(note.code, note.detail, locale)),
    rule: task.rule,
    headings: task.heading,
    units: [...task.leads.map((unit) => unitJson('lead', unit, at)), ...task.coordinating.map((unit) => unitJson('coordinating', unit, at))],
    milestones: task.milestones.map((each) => ({ text: each.text, date: each.date, source: at(each.span) })),
    refused: task.refused.map((each) => ({ text: each.value, source: at(each.span), rule: each.rule })),
  }
}

function unitJson(role: 'lead' | 'coordinating', unit: NamedUnit, at: At) {
  return { role, text: unit.text, group: unit.group, request: unit.request, source: at(unit.span), rule: unit.rule, confidence: unit.confidence }
}

function words(locale: Locale) {
  return plansReadingWords(isLocale(locale) ? locale : 'vi')
}

export function noteText(code: string, detail: string, locale: Locale): string {
  const notes: Record<string, (detail: string) => string> = words(locale).notes
  return notes[code]?.(detail) ?? [code, detail].filter(Boolean).join(': ')
}

export function warningText(code: string, detail: string, locale: Locale): string {
  const warnings: Record<string, (detail: string) => string> = words(locale).warnings
  if (code.startsWith('document.')) return words(locale).documentWarning(detail || code.slice('document.'.length))
  return warnings[code]?.(detail) ?? [code, detail].filter(Boolean).join(': ')
}
