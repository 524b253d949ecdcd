import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { UnitCorrection } from '../unit-input.ts'
import { nameKey } from '../unit.ts'
import { replaceAliases } from './create-unit.ts'
import { editableFacts, factsStamp, type UnitFacts } from './get-unit.ts'
import { canKeepUnits } from './policy.ts'
import { requireStoredUnit } from './require-unit.ts'

/** Fields that differ, as a person reads them: "tên: A → B". */
function differences(ctx: Context, mine: UnitFacts, stored: UnitFacts): string {
  const words = organisationsWords(ctx.locale)
  const told = (value: unknown) => (Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : Object.values(one as object).filter(Boolean).join(', '))).join('; ') : value === null || value === '' ? words.none : String(value))
  const keys = Object.keys(words.facts) as (keyof typeof words.facts)[]
  return keys.filter((key) => JSON.stringify(mine[key]) !== JSON.stringify(stored[key])).map((key) => `${words.facts[key]}: ${told(stored[key])}`).join('; ')
}

/**
 * Mends what was entered wrongly about a unit. A change in the world (a new name, another parent) is an act of reorganisation,
 * which keeps the former state. Refuses a form that somebody else's correction has overtaken, and says what stands now.
 */
export const correctUnit = command('organisations.correctUnit', {
  input: UnitCorrection,
  allow: canKeepUnits,
  api: 'PUT /units/{unitId}',
  async run(ctx, { unitId, stamp, reason, ...input }) {
    const unit = await requireStoredUnit(ctx, unitId)
    ctx.permit(unit)
    const before = await editableFacts(ctx, unitId)
    const next: UnitFacts = { ...input, officialCode: input.officialCode ?? null }
    if (factsStamp(before) !== stamp) throw conflict('unit.stale', organisationsWords(ctx.locale).unitStale(differences(ctx, next, before)))
    const row = { name: next.name, name_key: nameKey(next.name), kind: next.kind, official_code: next.officialCode, position: next.position, commandable: next.commandable, unverified: next.unverified, valid_from: next.validFrom }
    await ctx.tx.updateTable('units').set(row).where('tenant_id', '=', ctx.tenantId).where('id', '=', unitId).execute()
    await replaceAliases(ctx, unitId, next.aliases)
    await ctx.tx.deleteFrom('unit_contacts').where('tenant_id', '=', ctx.tenantId).where('unit_id', '=', unitId).execute()
    const contacts = next.contacts.map((contact, position) => ({ tenant_id: ctx.tenantId, unit_id: unitId, position, ...contact }))
    if (contacts.length > 0) await ctx.tx.insertInto('unit_contacts').values(contacts).execute()
    ctx.changed({ type: 'unit', id: unitId, before, after: next, reason })
    return {}
  },
})
