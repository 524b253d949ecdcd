/**
 * A plan as its issuer wrote it, for the sample documents and for tests that know the right answer.
 * Units stand as written in the text; `findByName` leads from there to the register.
 */

/** One statement that carries or shares an assignment; `ref` is the printed path with the ordinal of an unnumbered item. */
export type PlanTask = {
  ref: string
  text: string
  /** Words of the text that ask for what the product refuses to do; such a task is shown as issued and takes only the allowed outputs. */
  refusedWords?: string[]
}

/** "Đơn vị chủ trì / phối hợp / Thời gian" and the tasks that share it; `leadsJoin` is the separator as printed. */
export type PlanAssignment = { leads: string[]; leadsJoin?: ', ' | '; '; coordinating: string[]; time: string; tasks: PlanTask[] }

/** A numbered heading of the task section; `bulleted` is false where the task is a plain paragraph. */
export type PlanItem = { number: number; title: string; bulleted: boolean; assignments: PlanAssignment[] }

/** A numbered part of any other section: a heading with lines beneath, or one numbered paragraph. */
export type PlanPart = { number: number; title: string; lines: string[] }

export type PlanSection = { marker: string; title: string; parts: PlanPart[] }

/** What a target sentence measures, value by value; percentages, `min` equals `max` for "=". */
export type PlanTarget = { text: string; values: { subject: string; comparator: '=' | '>=' | 'range'; min: number; max: number | null }[] }

export type PlanHead = {
  /** Stands above the first line: says that the document is a sample. */
  notice: string
  issuerLines: string[]
  type: string
  number: string
  symbol: string
  place: string
  /** ISO date. */
  date: string
  title: string
  /** Printed under the title; empty when there is nothing to say. */
  subtitle: string
  legalBases: string[]
  opening: string
}

export type PlanSignature = { authority: string; onBehalf: string; role: string; name: string }

export type PlanDocument = {
  head: PlanHead
  before: PlanSection[]
  taskSection: { marker: string; title: string; items: PlanItem[] }
  after: PlanSection[]
  closing: string
  recipients: string[]
  signature: PlanSignature
}

/** Every task of a plan with its heading and assignment, in printed order. */
export function tasksOf(plan: PlanDocument): (PlanTask & { heading: string; assignment: PlanAssignment })[] {
  return plan.taskSection.items.flatMap((item) =>
    item.assignments.flatMap((assignment) => assignment.tasks.map((task) => ({ ...task, heading: item.title, assignment }))))
}

export const SAMPLE_NOTICE = 'MẪU - Văn bản minh họa dùng để giới thiệu phần mềm, không phải văn bản của cơ quan nhà nước'

export const sampleSignature: PlanSignature = { authority: 'TM. ỦY BAN NHÂN DÂN', onBehalf: 'KT. CHỦ TỊCH', role: 'PHÓ CHỦ TỊCH', name: '(MẪU)' }
