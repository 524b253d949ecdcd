import { searchKey } from '#platform/text.ts'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { NewUnit } from '../unit-input.ts'
import { nameKey, standsOn } from '../unit.ts'
import { canKeepUnits } from './policy.ts'

/** "Sở Tư pháp" → "so-tu-phap"; a number follows when it is taken. */
export async function freeCode(ctx: Context, table: 'units' | 'unit_groups', name: string): Promise<string> {
  const base = searchKey(name).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 50) || 'don-vi'
  const taken = await ctx.tx.selectFrom(table).select('code').where('tenant_id', '=', ctx.tenantId).where('code', 'like', `${base}%`).execute()
  const codes = new Set(taken.map((row) => row.code))
  let code = base
  for (let n = 2; codes.has(code); n++) code = `${base}-${n}`
  return code
}

export const createUnit = command('organisations.createUnit', {
  input: NewUnit,
  allow: canKeepUnits,
  api: 'POST /units',
  async run(ctx, input) {
    ctx.permit(null)
    const words = organisationsWords(ctx.locale)
    if (input.validTo && input.validTo < input.validFrom) throw invalid('unit.dates_reversed', words.datesReversed, [{ path: 'validTo', code: 'reversed', message: words.datesReversed }])
    if (input.parentId) {
      const parent = await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', input.parentId).executeTakeFirst()
      if (!parent) throw invalid('unit.parent_missing', words.parentMissing, [{ path: 'parentId', code: 'missing', message: words.parentMissing }])
    }
    const namesakes = await ctx.tx.selectFrom('units').select(['valid_from', 'valid_to', 'parent_id']).where('tenant_id', '=', ctx.tenantId).where('name_key', '=', nameKey(input.name)).execute()
    const clash = namesakes.some((one) => one.parent_id === (input.parentId ?? null) && standsOn({ validFrom: one.valid_from, validTo: one.valid_to }, input.validFrom))
    if (clash) throw conflict('unit.name_taken', words.nameTaken(input.name))
    const code = input.code ?? (await freeCode(ctx, 'units', input.name))
    if (input.code && (await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('code', '=', code).executeTakeFirst())) throw conflict('unit.code_taken', words.codeTaken(code))
    const last = await ctx.tx.selectFrom('units').select((of) => of.fn.max('position').as('position')).where('tenant_id', '=', ctx.tenantId).executeTakeFirst()
    const unit = {
      tenant_id: ctx.tenantId,
      id: newId(),
      code,
      name: input.name,
      name_key: nameKey(input.name),
      kind: input.kind,
      parent_id: input.parentId ?? null,
      position: Number(last?.position ?? 0) + 1,
      commandable: input.commandable ?? !['party', 'front', 'socio-political'].includes(input.kind),
      official_code: input.officialCode ?? null,
      unverified: input.unverified,
      valid_from: input.validFrom,
      valid_to: input.validTo ?? null,
    }
    await ctx.tx.insertInto('units').values(unit).execute()
    await addAliases(ctx, unit.id, input.aliases)
    ctx.changed({ type: 'unit', id: unit.id, before: null, after: { ...unit, aliases: input.aliases } })
    return { id: unit.id, code }
  },
})

/** The other spellings of a unit are these and no more. */
export async function replaceAliases(ctx: Context, unitId: string, aliases: string[]) {
  await ctx.tx.deleteFrom('unit_aliases').where('tenant_id', '=', ctx.tenantId).where('unit_id', '=', unitId).execute()
  await addAliases(ctx, unitId, aliases)
}

async function addAliases(ctx: Context, unitId: string, aliases: string[]) {
  const byKey = new Map(aliases.map((alias) => [nameKey(alias), alias]))
  if (byKey.size === 0) return
  const rows = [...byKey].map(([alias_key, alias]) => ({ tenant_id: ctx.tenantId, unit_id: unitId, alias, alias_key }))
  await ctx.tx.insertInto('unit_aliases').values(rows).onConflict((on) => on.doNothing()).execute()
}
