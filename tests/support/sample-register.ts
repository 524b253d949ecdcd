/** The sample province's units and groups, for tests that read the sample documents. */
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import { REGISTER_START } from '../../seeds/province.ts'
import { groups, units } from '../../seeds/units.ts'
import type { TestProgram } from './program.ts'

/** Makes them; answers with the id of each unit by its code. */
export async function sampleRegister(program: TestProgram): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const unit of units.toSorted((a, b) => a.order - b.order)) {
    const { id } = await program.perform(createUnit, { ...unit, aliases: unit.shortNames, parentId: unit.parentCode ? ids.get(unit.parentCode) : null }, program.system)
    ids.set(unit.code, id)
  }
  for (const group of groups) await program.perform(createUnitGroup, { ...group, memberIds: group.memberCodes.map((code) => ids.get(code)), validFrom: REGISTER_START }, program.system)
  return ids
}
