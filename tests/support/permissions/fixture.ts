/**
 * For each operation, what is asked of it in the walk: a valid input whose stored record belongs to a given unit.
 * One line for each operation, in the file of its module beside this one.
 */
import type { z } from 'zod'
import { auditWords } from '#messages/audit.ts'
import type { Person } from '#platform/actor.ts'
import type { Operation } from '#platform/server/command.ts'
import type { Unit } from './province.ts'

export type Fixture = {
  operation: Operation
  /** What a person does with it, in Vietnamese. */
  title: string
  /** Input about a record of this unit; of another person's record, where records are personal. Left out where everybody has only their own. */
  input?: (unit: Unit) => unknown
  /** Input about what is the person's own. */
  own?: (person: Person, unit: Unit) => unknown
  /** What the answer must hold to count as seen, where the query narrows its answer by who asks. */
  shows?: (unit: Unit) => string | Promise<string>
}

/** An operation of which only the input's type matters here. */
type Asking<Input> = { name: string; input: z.ZodType<unknown, Input> }
type Given<Input> = NoInfer<Input> | Promise<NoInfer<Input>>
type OfUnit<Input> = (unit: Unit) => Given<Input>
type OfPerson<Input> = (person: Person, unit: Unit) => Given<Input>

const made = (fixture: { [Key in keyof Fixture]: unknown }) => fixture as Fixture

/** A command. `which` tells one of its moves from another: "Chuyển trạng thái phần việc: xác nhận". */
export function does<Input>(operation: Asking<Input>, input: OfUnit<Input>, which = ''): Fixture {
  const title = auditWords('vi').commands[operation.name] ?? operation.name
  return made({ operation, title: which ? `${title}: ${which}` : title, input })
}

/** A query. */
export function reads<Input>(operation: Asking<Input>, title: string, input: OfUnit<Input>, shows?: Fixture['shows']): Fixture {
  return made({ operation, title, input, shows })
}

/** What concerns a person alone, such as their saved views: `ofAnother` asks for somebody else's. */
export function owns<Input>(operation: Asking<Input>, title: string, own: OfPerson<Input>, ofAnother?: OfUnit<Input>): Fixture {
  return made({ operation, title: title || (auditWords('vi').commands[operation.name] ?? operation.name), own, input: ofAnother })
}

/** A record that fixtures share: made once for each unit, by the program's own commands, when first asked for. */
export function record<Made>(make: (unit: Unit) => Promise<Made>): (unit: Unit) => Promise<Made> {
  const kept = new WeakMap<Unit, Promise<Made>>()
  return (unit) => kept.get(unit) ?? kept.set(unit, make(unit)).get(unit)!
}
