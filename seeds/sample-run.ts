import type { z } from 'zod'
import type { Actor, Person, Role, System } from '#platform/actor.ts'
import type { Operation } from '#platform/server/command.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { people } from './people.ts'
import { REGISTER_START } from './province.ts'
import { unitOn } from './reorganisation/index.ts'

/** Performs an operation as the loader, or as a person of the sample, on a day of the past. */
export type SampleRun = {
  tenantId: number
  unitIds: Map<string, string>
  personIds: Map<string, string>
  as: <Schema extends z.ZodType, Output>(actor: Actor, on: string, operation: Operation<Schema, Output>, input: unknown) => Promise<Output>
  loader: System
  /** Whoever holds the role in the unit on that day, having followed the acts of reorganisation; the loader where the sample has nobody there. */
  person: (role: Role, unitCode: string, on?: string) => Actor
}

export function sampleRun(platform: Platform, tenantId: number): SampleRun {
  const loader: System = { kind: 'system', tenantId, name: 'Nạp dữ liệu mẫu (MẪU)' }
  const unitIds = new Map<string, string>()
  const personIds = new Map<string, string>()
  return {
    tenantId, unitIds, personIds, loader,
    // The day's morning in Việt Nam: the records bear the days on which the sample's people would have written them.
    as: (actor, on, operation, input) => perform({ ...platform, clock: () => new Date(`${on}T02:00:00Z`) }, operation, input, { actor, locale: 'vi' }),
    person(role, unitCode, on = REGISTER_START) {
      const holders = people.filter((one) => one.role === role && unitOn(one.unitCode, on) === unitCode)
      const found = holders.find((one) => one.unitCode === unitCode) ?? holders[0]
      const personId = found && personIds.get(found.email)
      const unitId = unitIds.get(unitCode)
      if (!found || !personId || !unitId) return loader
      return { kind: 'person', tenantId, personId, userId: personId, name: found.displayName, email: found.email, grants: [{ role, unitId }] } satisfies Person
    },
  }
}
