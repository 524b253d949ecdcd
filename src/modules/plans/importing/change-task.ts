/** Corrections of one task of a draft. Pure: a changed copy comes back. */
import { tidy } from '#platform/text.ts'
import type { ImportTask, Mention } from '../import.ts'
import type { DraftTime } from '../draft.ts'

export type TaskCorrection = {
  ref?: string
  title?: string
  /** Outermost first. */
  heading?: string[]
  units?: { text: string; duty: Mention['duty']; request: boolean }[]
  time?: { text: string; from: string | null; to: string | null; recurrence: DraftTime['recurrence'] }
  outputs?: string[]
  milestones?: { text: string; date: string | null }[]
}

/** Doubts of the reader that a person has settled by writing the field. */
const ABOUT_UNITS = ['noLead', 'noAssignment', 'unitsFromSentence', 'groupLead']
const ABOUT_TIME = ['noTime', 'timeUnclear', 'timeFromSentence']

/** What keeps its words keeps its place in the source and how sure the reader was; what a person wrote is theirs. */
export function correctTask(task: ImportTask, correction: TaskCorrection): ImportTask {
  const { ref, title, heading, outputs, milestones } = correction
  const units = correction.units && !sameUnits(task.units, correction.units) ? correction.units : undefined
  const time = correction.time && !sameTime(task.time, correction.time) ? correction.time : undefined
  return {
    ...task,
    notes: task.notes.filter((note) => !(units && ABOUT_UNITS.includes(note.code)) && !(time && ABOUT_TIME.includes(note.code))),
    ref: ref ?? task.ref,
    title: title ?? task.title,
    heading: heading ?? task.heading,
    units: units ? units.map((unit) => correctUnit(task.units, unit)) : task.units,
    time: time ? correctTime(task.time, time) : task.time,
    outputs: outputs ? outputs.map((text) => task.outputs.find((one) => one.text === text) ?? { text, span: null }) : task.outputs,
    milestones: milestones ? milestones.map((one) => ({ ...one, span: task.milestones.find((known) => known.text === one.text)?.span ?? null })) : task.milestones,
  }
}

function correctUnit(before: Mention[], { text, duty, request }: { text: string; duty: Mention['duty']; request: boolean }): Mention {
  const known = before.find((unit) => unit.text === text)
  if (known) return { ...known, duty, request, confidence: 1 }
  return { text: tidy(text), key: '', duty, request, group: false, span: null, rule: 'person', confidence: 1 }
}

function correctTime(before: ImportTask['time'], time: NonNullable<TaskCorrection['time']>): ImportTask['time'] {
  if (!time.text && !time.from && !time.to && !time.recurrence) return null
  return { ...time, span: before?.span ?? null, rule: 'person', confidence: 1 }
}

const sameUnits = (before: Mention[], units: NonNullable<TaskCorrection['units']>) =>
  before.length === units.length && units.every((unit, index) => unit.text === before[index]!.text && unit.duty === before[index]!.duty && unit.request === before[index]!.request)

const sameTime = (before: ImportTask['time'], time: NonNullable<TaskCorrection['time']>) =>
  (before?.text ?? '') === time.text && (before?.from ?? null) === time.from && (before?.to ?? null) === time.to && (before?.recurrence ?? null) === time.recurrence
