/** Loads the sample province through the program's own commands, as anyone could have entered it. */
import { invitePerson } from '#modules/identity/server/index.ts'
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import { createProvince } from '#platform/server/create-province.ts'
import type { Platform } from '#platform/server/runtime.ts'
import { loadActivities } from './load-activities.ts'
import { loadProgramme } from './load-programme.ts'
import { loadReport2024 } from './load-report.ts'
import { people } from './people.ts'
import { province, REGISTER_START } from './province.ts'
import { sampleRun, type SampleRun } from './sample-run.ts'
import { groups, units } from './units.ts'

/** People whose one-time links the first start prints: one in each role. */
export const greetedPeople = () => people.filter((person) => person.greeted)

/** Makes the sample province on an empty database. Returns its number. */
export async function loadSample(platform: Platform, ownerUrl: string): Promise<number> {
  const tenantId = await createProvince(ownerUrl, { name: province.name, sample: true })
  const run = sampleRun(platform, tenantId)
  await loadRegister(run)
  const taskIds = await loadProgramme(run)
  await loadActivities(run, taskIds)
  await loadReport2024(run)
  return tenantId
}

/** Units, groups and people of the sample. */
export async function loadRegister({ as, loader, unitIds, personIds }: SampleRun): Promise<void> {
  for (const unit of units.toSorted((a, b) => a.order - b.order)) {
    const { id } = await as(loader, REGISTER_START, createUnit, { ...unit, aliases: unit.shortNames, parentId: unit.parentCode ? unitIds.get(unit.parentCode) : null })
    unitIds.set(unit.code, id)
  }
  for (const group of groups) await as(loader, REGISTER_START, createUnitGroup, { ...group, memberIds: group.memberCodes.map((code) => unitIds.get(code)), validFrom: REGISTER_START })
  for (const person of people) {
    const { id } = await as(loader, REGISTER_START, invitePerson, { name: person.displayName, email: person.email, role: person.role, unitId: unitIds.get(person.unitCode) })
    personIds.set(person.email, id)
  }
}
