/**
 * A plan being imported: what was read, with the person's corrections and choices, until it is confirmed.
 * Pure shapes; stored as JSON in `plan_imports.draft`.
 */
import type { Span } from '#documents/read/blocks.ts'
import type { DraftHead, DraftPlan, DraftTime, TargetValue } from './draft.ts'

/** `draft` can be worked on; `confirmed` is a programme (or an amendment that was applied); `discarded` was thrown away. */
export const IMPORT_STATES = ['draft', 'confirmed', 'discarded'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Something known: read (with its place, the rule and how sure we are, 0 to 1) or given by a person (`rule` "person", no place). */
export type Known = { value: string; span: Span | null; rule: string; confidence: number }
export const byPerson = (value: string): Known => ({ value, span: null, rule: 'person', confidence: 1 })

/** Below this a person should look. */
export const SURE = 0.75

export const HEAD_FIELDS = ['type', 'number', 'symbol', 'issuer', 'place', 'date', 'title'] as const
export type HeadField = (typeof HEAD_FIELDS)[number]
export type ImportHead = Record<HeadField, Known> & { legalBases: Known[]; recipients: Known[]; signature: DraftHead['signature'] }

/** A unit as written under a task. `key` leads to the choice made once for this name: {@link ImportDraft.names}. */
export type Mention = { text: string; key: string; duty: 'lead' | 'coordinate'; group: boolean; request: boolean; span: Span | null; rule: string; confidence: number }

/** What a written name stands for. `none`: no unit of the register ("các đơn vị liên quan"), kept as written, nobody gets a part. */
export type NameChoice = { kind: 'unit'; unitId: string } | { kind: 'group'; groupId: string; memberIds: string[] } | { kind: 'none' }
export type ImportName = { text: string; choice: NameChoice | null; by: 'register' | 'person' | null }

export type ImportTime = Omit<DraftTime, 'span'> & { span: Span | null }

/** What a task may give where its wording asks for what the program refuses (docs: boundaries). */
export const PERMITTED_OUTPUTS = ['answers', 'digest', 'children'] as const
export type PermittedOutput = (typeof PERMITTED_OUTPUTS)[number]
export type Refusing = { refused: boolean; reason: string; outputs: PermittedOutput[] }

export type ImportTask = {
  id: string
  ref: string
  title: string
  heading: string[]
  units: Mention[]
  time: ImportTime | null
  outputs: { text: string; span: Span | null }[]
  milestones: { text: string; date: string | null; span: Span | null }[]
  /** Null for a task that a person added. */
  span: Span | null
  rule: string
  confidence: number
  shared: boolean
  notes: { code: string; detail: string }[]
  refusedWords: { value: string; span: Span | null }[]
  /** Null while undecided; only asked where `refusedWords` is not empty. */
  refusing: Refusing | null
  /** Tasks of the parent plan that this one carries out. */
  links: string[]
}

export type ImportTarget = { id: string; text: string; values: TargetValue[]; span: Span | null; rule: string; confidence: number }
export type ImportDuty = { id: string; unit: Mention; text: string; span: Span }

/** What a task of a changed version is in the plan as it stands. `decided` false: a person is asked. */
export type Pairing = { oldId: string | null; decided: boolean; candidates: { id: string; score: number }[] }

export type ImportDraft = {
  head: ImportHead
  period: { from: string; to: string; rule: string }
  ownerUnitId: string | null
  parentPlanId: string | null
  /** Null while it is asked whether this is a new plan or a changed version of one that stands. */
  kind: 'new' | 'amendment' | null
  /** The plan that bears the same number and symbol, or the one that is amended. */
  amends: string | null
  pairs: Record<string, Pairing>
  /** Why tasks that are no longer in the plan are withdrawn. */
  withdrawal: string
  targets: ImportTarget[]
  tasks: ImportTask[]
  duties: ImportDuty[]
  names: Record<string, ImportName>
  unread: DraftPlan['unread']
  warnings: DraftPlan['warnings']
  /** Doubts that a person has looked at, by issue id. */
  seen: string[]
  /** Version in which an item was last changed: an edit of something older than that is stale. */
  touched: Record<string, number>
}
