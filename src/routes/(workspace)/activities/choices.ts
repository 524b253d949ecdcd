import type { Fault } from '#lib/ui/fault.ts'
import type { PersonalHint } from '#modules/activities/personal-hints.ts'

/** What the form offers, as `activities.formChoices` gives it. */
export type Choices = {
  tasks: { id: string; plan: string; ref: string; title: string; mine: boolean; refused: boolean }[]
  units: { id: string; name: string }[]
  own: { id: string; name: string }[]
  today: string
}

/** What the page's form answers when it was refused, or asks before it writes. */
export type Refused =
  | {
      fault?: Fault
      values?: Record<string, unknown>
      review?: { hints: PersonalHint[]; duplicates: { id: string; title: string; startsOn: string; endsOn: string | null; place: string; unitId: string; unitIds: string[]; unitNames: string[] }[] }
    }
  | null
  | undefined
