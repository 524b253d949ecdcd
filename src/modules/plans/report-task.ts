/** A plan's task as reports read it. */
import type { PartState } from './part.ts'

/** `state` as it was on the day asked about; `note`: the unit's last words in the time asked about. */
export type PartForReport = { unitId: string; unitName: string; duty: 'lead' | 'coordinate'; request: boolean; state: PartState; note: string }

export type TaskForReport = {
  id: string
  /** The printed path: "IV.2.4". */
  ref: string
  title: string
  /** Headings above it as printed, the widest first. */
  heading: string[]
  /** Asks for what the program refuses: no figures. */
  refused: boolean
  endsOn: string | null
  milestones: { dueOn: string; doneOn: string | null }[]
  parts: PartForReport[]
}
