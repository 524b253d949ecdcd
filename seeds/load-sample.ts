/** Loads the sample province through the program's own commands, as anyone could have entered it. */
import { invitePerson } from '#modules/identity/server/index.ts'
import { createUnitGroup, importUnits, listUnits } from '#modules/organisations/server/index.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'
import { createProvince } from '#platform/server/create-province.ts'
import type { Platform } from '#platform/server/runtime.ts'
import { actSteps } from './load-acts.ts'
import { activitySteps } from './load-activities.ts'
import { loadProgramme } from './load-programme.ts'
import { loadReport2024, REPORTED } from './load-report.ts'
import { people } from './people.ts'
import { BAC_KAN_START, province, REGISTER_START } from './province.ts'
import { sampleRun, type SampleRun } from './sample-run.ts'
import { play } from './steps.ts'
import { groups, units, type SeedUnit } from './units.ts'

/** People whose one-time links the first start prints: one in each role. */
export const greetedPeople = () => people.filter((person) => person.greeted)

/** Makes the sample province on an empty database. Returns its number. */
export async function loadSample(platform: Platform, ownerUrl: string): Promise<number> {
  const tenantId = await createProvince(ownerUrl, { name: province.name, sample: true })
  const run = sampleRun(platform, tenantId)
  await loadRegister(run)
  await playSample(run)
  return tenantId
}

/** From the issue of the plan to today: what was done, reported and reorganised, each on its day. Answers with tasks by reference and the report of 2024. */
export async function playSample(run: SampleRun): Promise<{ taskIds: Map<string, string>; reportId: string }> {
  const { planId, taskIds, steps } = await loadProgramme(run)
  let reportId = ''
  const report = { on: REPORTED, work: async () => (reportId = await loadReport2024(run)) }
  await play([...actSteps(run, planId), ...steps, ...activitySteps(run, taskIds), report])
  return { taskIds, reportId }
}

/** Units, groups and people of the sample. */
export async function loadRegister({ as, loader, unitIds, personIds }: SampleRun): Promise<void> {
  await as(loader, REGISTER_START, importUnits, { rows: units.map((unit, at) => ({ row: at + 1, values: toRow(unit) })) })
  for (const unit of await as(loader, BAC_KAN_START, listUnits, {})) unitIds.set(unit.code, unit.id)
  for (const group of groups) await as(loader, REGISTER_START, createUnitGroup, { ...group, memberIds: group.memberCodes.map((code) => unitIds.get(code)), validFrom: REGISTER_START })
  for (const person of people) {
    const { id } = await as(loader, REGISTER_START, invitePerson, { name: person.displayName, email: person.email, role: person.role, unitId: unitIds.get(person.unitCode) })
    personIds.set(person.email, id)
  }
}

/** A unit as a row of the register's form, in Vietnamese. */
function toRow(unit: SeedUnit) {
  const { yes, no } = unitsSheetWords('vi')
  return {
    code: unit.code, name: unit.name, kind: organisationsWords('vi').kinds[unit.kind], parent: unit.parentCode, position: unit.order, commandable: unit.commandable ? yes : no,
    unverified: unit.validFrom === REGISTER_START ? null : yes, validFrom: unit.validFrom, validTo: unit.validTo, aliases: unit.shortNames.join('; ') || null,
  }
}
