import { sql } from 'kysely'
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

/** Groups with their members on a day: by list, those that belong to it and stand; by rule, those that it finds in the register of that day. */
export async function groupsOn(ctx: Pick<Context, 'tx' | 'tenantId'>, day: string): Promise<UnitGroup[]> {
  const groups = await ctx.tx.selectFrom('unit_groups').selectAll().where('tenant_id', '=', ctx.tenantId).orderBy('name').execute()
  const { rows } = await sql<{ group_id: string; unit_id: string }>`
    select g.id as group_id, unit.id as unit_id from unit_groups g join units_on(${day}::date) unit on unit.tenant_id = g.tenant_id
    where g.tenant_id = ${ctx.tenantId} and case when g.rule is null
      then exists (select 1 from unit_group_members member where member.tenant_id = g.tenant_id and member.group_id = g.id and member.unit_id = unit.id
        and member.valid_from <= ${day} and (member.valid_to is null or member.valid_to >= ${day}))
      else g.rule -> 'kinds' ? unit.kind and (g.rule ->> 'parentId' is null or unit.parent_id = (g.rule ->> 'parentId')::uuid) end
    order by unit.position, unit.id`.execute(ctx.tx)
  const members = Map.groupBy(rows, (row) => row.group_id)
  return groups.map((group) => ({ id: group.id, code: group.code, name: group.name, aliases: group.aliases, rule: group.rule, memberIds: (members.get(group.id) ?? []).map((row) => row.unit_id) }))
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
    const group = { tenant_id: ctx.tenantId, id: newId(), code, name: input.name, aliases: input.aliases, keys: [...new Set([input.name, ...input.aliases].map(nameKey))], rule: input.rule ? JSON.stringify(input.rule) : null }
    await ctx.tx.insertInto('unit_groups').values(group).execute()
    const rows = members.map((unit_id) => ({ tenant_id: ctx.tenantId, group_id: group.id, unit_id, valid_from: input.validFrom, valid_to: null }))
    if (rows.length > 0) await ctx.tx.insertInto('unit_group_members').values(rows).execute()
    ctx.changed({ type: 'unit_group', id: group.id, before: null, after: { ...group, members } })
    return { id: group.id, code }
  },
})
