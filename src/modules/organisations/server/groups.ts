import { z } from 'zod'
import { conflict, invalid } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { NewUnitGroup } from '../unit-input.ts'
import { nameKey, type UnitGroup } from '../unit.ts'
import { freeCode } from './create-unit.ts'
import { canKeepUnits, canReadUnits } from './policy.ts'

/** Groups with the members that belong to them, and stand, on a day. */
export async function groupsOn(ctx: Context, day: string): Promise<UnitGroup[]> {
  const groups = await ctx.tx.selectFrom('unit_groups').selectAll().where('tenant_id', '=', ctx.tenantId).orderBy('name').execute()
  const members = await ctx.tx
    .selectFrom('unit_group_members as member')
    .innerJoin('units as unit', (on) => on.onRef('unit.tenant_id', '=', 'member.tenant_id').onRef('unit.id', '=', 'member.unit_id'))
    .select(['member.group_id', 'member.unit_id'])
    .where('member.tenant_id', '=', ctx.tenantId)
    .where('member.valid_from', '<=', day)
    .where((on) => on.or([on('member.valid_to', 'is', null), on('member.valid_to', '>=', day)]))
    .where('unit.valid_from', '<=', day)
    .where((on) => on.or([on('unit.valid_to', 'is', null), on('unit.valid_to', '>=', day)]))
    .orderBy('unit.position')
    .execute()
  const byGroup = Map.groupBy(members, (member) => member.group_id)
  return groups.map((group) => ({ id: group.id, code: group.code, name: group.name, aliases: group.aliases, memberIds: (byGroup.get(group.id) ?? []).map((member) => member.unit_id) }))
}

export const listUnitGroups = query('organisations.listUnitGroups', {
  input: z.object({ on: z.iso.date().optional() }),
  allow: canReadUnits,
  api: 'GET /unit-groups',
  async run(ctx, { on }) {
    ctx.permit(null)
    return groupsOn(ctx, on ?? ctx.today)
  },
})

export const createUnitGroup = command('organisations.createUnitGroup', {
  input: NewUnitGroup,
  allow: canKeepUnits,
  api: 'POST /unit-groups',
  async run(ctx, input) {
    ctx.permit(null)
    const words = organisationsWords(ctx.locale)
    const members = [...new Set(input.memberIds)]
    const known = members.length === 0 ? [] : await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('id', 'in', members).execute()
    if (known.length < members.length) throw invalid('group.member_missing', words.memberMissing, [{ path: 'memberIds', code: 'missing', message: words.memberMissing }])
    const code = input.code ?? (await freeCode(ctx, 'unit_groups', input.name))
    const taken = await ctx.tx.selectFrom('unit_groups').select('id').where('tenant_id', '=', ctx.tenantId).where('code', '=', code).executeTakeFirst()
    if (taken) throw conflict('group.code_taken', words.codeTaken(code))
    const group = { tenant_id: ctx.tenantId, id: newId(), code, name: input.name, aliases: input.aliases, keys: [...new Set([input.name, ...input.aliases].map(nameKey))] }
    await ctx.tx.insertInto('unit_groups').values(group).execute()
    const rows = members.map((unit_id) => ({ tenant_id: ctx.tenantId, group_id: group.id, unit_id, valid_from: input.validFrom, valid_to: null }))
    if (rows.length > 0) await ctx.tx.insertInto('unit_group_members').values(rows).execute()
    ctx.changed({ type: 'unit_group', id: group.id, before: null, after: { ...group, members } })
    return { id: group.id, code }
  },
})
