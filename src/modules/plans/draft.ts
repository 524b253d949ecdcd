/**
 * The draft plan: what was understood of a document, before a person confirms it.
 * Every field keeps its place in the source, the rule that found it, and how sure we are.
 */
import type { Span } from '#documents/read/blocks.ts'

/** Something found in the source. `rule` names the function or pattern; `confidence` is 0 to 1. */
export type Found<T = string> = { value: T; span: Span; rule: string; confidence: number }

export type DraftHead = {
  /** As printed: "KẾ HOẠCH". */
  type: Found | null
  /** "62"; empty string when the number is left blank in a draft. */
  number: Found | null
  /** "KH-UBND". */
  symbol: Found | null
  /** Issuing agency, in full where the source lets us tell; see `rule` for inferred ones. */
  issuer: Found | null
  place: Found | null
  /** ISO date. */
  date: Found | null
  title: Found | null
  legalBases: Found[]
  signature: { authority: string; onBehalf: string; role: string; name: string; span: Span } | null
  recipients: Found[]
  /** MẬT, TỐI MẬT, TUYỆT MẬT as printed, else null. Such a document is refused before it is stored. */
  secrecy: Found | null
}

export type DraftSection = { marker: string; title: string; span: Span; kind: 'purpose' | 'targets' | 'tasks' | 'budget' | 'organisation' | 'other' }

export type TargetValue = {
  subject: string
  comparator: '=' | '>=' | '<=' | 'range'
  /** Decimal numbers as JS numbers; for "=" min equals max. */
  min: number | null
  max: number | null
  unit: string
  year: number | null
}
export type DraftTarget = { text: string; values: TargetValue[]; span: Span; rule: string; confidence: number }

/** A unit as written. `group`: stands for a set ("Các sở, ban, ngành"). `request`: the plan only asks ("Đề nghị …"). */
export type NamedUnit = { text: string; group: boolean; request: boolean; span: Span; rule: string; confidence: number }

/** What the plan says of time, and the dates it resolves to (inclusive), null when it cannot be told. */
export type DraftTime = { text: string; from: string | null; to: string | null; recurrence: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | null; span: Span; rule: string; confidence: number }

/** A date hidden in the prose of a task ("sơ kết sau 03 năm"), to be confirmed by a person. */
export type DraftMilestone = { text: string; date: string | null; span: Span }

export type DraftTask = {
  /** The printed path, with the ordinal of an unnumbered item: "IV.2.4". */
  ref: string
  title: string
  /** Headings above it, outermost first. */
  heading: string[]
  leads: NamedUnit[]
  coordinating: NamedUnit[]
  time: DraftTime | null
  outputs: Found[]
  milestones: DraftMilestone[]
  span: Span
  rule: string
  confidence: number
  /** The assignment block stands under several tasks. */
  shared: boolean
  /** Doubts, for a person: codes from `messages/plans-reading.ts`. */
  notes: { code: string; detail: string }[]
  /** Words that ask for what the program refuses (boundaries), as they stand in the source. */
  refused: Found[]
}

export type DraftDuty = { unit: NamedUnit; text: string; span: Span }

export type DraftPlan = {
  head: DraftHead
  sections: DraftSection[]
  objectives: Found[]
  targets: DraftTarget[]
  tasks: DraftTask[]
  duties: DraftDuty[]
  /** Sentences of the task section that went into no task. Never dropped silently. */
  unread: { text: string; span: Span }[]
  warnings: { code: string; detail: string; span: Span | null }[]
}
