/** From what was read to a draft that a person works on: every item gets an id that stays. */
import type { DraftPlan, DraftTask, Found, NamedUnit } from '../draft.ts'
import { byPerson, HEAD_FIELDS, type HeadField, type ImportDraft, type ImportHead, type ImportTask, type Known, type Mention } from '../import.ts'
import { periodOf } from './period.ts'

const known = (found: Found | null): Known => (found ? { ...found } : { ...byPerson(''), rule: 'absent' })

function startHead(head: DraftPlan['head']): ImportHead {
  const fields = Object.fromEntries(HEAD_FIELDS.map((field) => [field, known(head[field])])) as Record<HeadField, Known>
  return { ...fields, legalBases: head.legalBases.map(known), recipients: head.recipients.map(known), signature: head.signature }
}

/** `key` is filled when names are matched with the register. */
export const mention = (unit: NamedUnit, duty: Mention['duty']): Mention => ({ ...unit, key: '', duty })

function startTask(task: DraftTask, id: string): ImportTask {
  return {
    id,
    ref: task.ref,
    title: task.title,
    heading: task.heading,
    units: [...task.leads.map((unit) => mention(unit, 'lead')), ...task.coordinating.map((unit) => mention(unit, 'coordinate'))],
    time: task.time,
    outputs: task.outputs.map((output) => ({ text: output.value, span: output.span })),
    milestones: task.milestones,
    span: task.span,
    rule: task.rule,
    confidence: task.confidence,
    shared: task.shared,
    notes: task.notes,
    refusedWords: task.refused.map(({ value, span }) => ({ value, span })),
    refusing: null,
    links: [],
  }
}

/** The draft as first shown. Units, owner, parent and amendment are settled afterwards with what the register and the plans say. */
export function startDraft(plan: DraftPlan, newId: () => string): ImportDraft {
  return {
    head: startHead(plan.head),
    period: periodOf(plan),
    ownerUnitId: null,
    parentPlanId: null,
    kind: 'new',
    amends: null,
    pairs: {},
    withdrawal: '',
    targets: plan.targets.map((target) => ({ ...target, id: newId() })),
    tasks: plan.tasks.map((task) => startTask(task, newId())),
    duties: plan.duties.map((duty) => ({ id: newId(), unit: mention(duty.unit, 'lead'), text: duty.text, span: duty.span })),
    names: {},
    unread: plan.unread,
    warnings: plan.warnings,
    seen: [],
    touched: {},
  }
}
