/** Loads the sample province through the program's own commands, as anyone could have entered it. */
import type { z } from 'zod'
import { invitePerson } from '#modules/identity/server/index.ts'
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import type { System } from '#platform/actor.ts'
import type { Operation } from '#platform/server/command.ts'
import { createProvince } from '#platform/server/create-province.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { people } from './people.ts'
import { province, REGISTER_START } from './province.ts'
import { groups, units } from './units.ts'

export type SampleLink = { role: string; name: string; email: string }

/** People whose one-time links the first start prints: one in each role. */
export const greetedPeople = (): SampleLink[] => people.filter((person) => person.greeted).map((person) => ({ role: person.role, name: person.displayName, email: person.email }))

/** Makes the sample province on an empty database. Returns its number. */
export async function loadSample(platform: Platform, ownerUrl: string): Promise<number> {
  const tenantId = await createProvince(ownerUrl, { name: province.name, sample: true })
  const loader: System = { kind: 'system', tenantId, name: 'Nạp dữ liệu mẫu (MẪU)' }
  const run = <Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>, input: unknown) => perform(platform, operation, input, { actor: loader, locale: 'vi' })

  const unitIds = new Map<string, string>()
  for (const unit of units.toSorted((a, b) => a.order - b.order)) {
    const { id } = await run(createUnit, { ...unit, aliases: unit.shortNames, parentId: unit.parentCode ? unitIds.get(unit.parentCode) : null })
    unitIds.set(unit.code, id)
  }
  for (const group of groups) await run(createUnitGroup, { ...group, memberIds: group.memberCodes.map((code) => unitIds.get(code)), validFrom: REGISTER_START })
  for (const person of people) await run(invitePerson, { name: person.displayName, email: person.email, role: person.role, unitId: unitIds.get(person.unitCode) })
  return tenantId
}
