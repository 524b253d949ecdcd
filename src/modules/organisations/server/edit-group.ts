import { conflict, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { UnitGroupEdit } from '../unit-input.ts'
import { nameKey } from '../unit.ts'
import { groupsOn } from './groups.ts'
import { canKeepUnits } from './policy.ts'

/**
 * A group's names, and from a day on its members: a rule, or a list. Who leaves keeps the days on which it belonged.
 * Work already given to the group does not change; who joined or left is offered where the work stands.
 */
export const editUnitGroup = command('organisations.editUnitGroup', {
  input: UnitGroupEdit,
  allow: canKeepUnits,
  api: 'PUT /unit-groups/{groupId}',
  async run(ctx, { groupId, from, ...input }) {
    const words = organisationsWords(ctx.locale)
    const group = await ctx.tx.selectFrom('unit_groups').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', groupId).forUpdate().executeTakeFirst()
    if (!group) throw notFound('group.missing', words.groupMissing)
    ctx.permit(group)
    const before = await membersOn(ctx, groupId, from)
    const row = { name: input.name, aliases: input.aliases, keys: [...new Set([input.name, ...input.aliases].map(nameKey))], rule: input.rule ? JSON.stringify(input.rule) : null }
    await ctx.tx.updateTable('unit_groups').set(row).where('tenant_id', '=', ctx.tenantId).where('id', '=', groupId).execute()
    if (!input.rule) await listFrom(ctx, groupId, [...new Set(input.memberIds)], from)
    const after = await membersOn(ctx, groupId, from)
    if (!input.rule && after.length < new Set(input.memberIds).size) throw conflict('group.member_closed', words.memberClosed)
    ctx.changed({ type: 'unit_group', id: groupId, before: { name: group.name, aliases: group.aliases, rule: group.rule, members: before }, after: { name: input.name, aliases: input.aliases, rule: input.rule ?? null, members: after } })
    return { members: after.length }
  },
})

const membersOn = async (ctx: Context, groupId: string, day: string) => (await groupsOn(ctx, day)).find((group) => group.id === groupId)?.memberIds ?? []

/** From the day on the list is exactly these: who is not among them belonged until the day before. */
async function listFrom(ctx: Context, groupId: string, memberIds: string[], from: string): Promise<void> {
  const { tx, tenantId } = ctx
  const dayBefore = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()
  const open = await tx.selectFrom('unit_group_members').selectAll().where('tenant_id', '=', tenantId).where('group_id', '=', groupId).where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', from)])).execute()
  for (const member of open.filter((one) => !memberIds.includes(one.unit_id))) {
    const mine = { group: groupId, unit: member.unit_id, from: member.valid_from }
    const rows = tx.deleteFrom('unit_group_members').where('tenant_id', '=', tenantId).where('group_id', '=', mine.group).where('unit_id', '=', mine.unit).where('valid_from', '=', mine.from)
    if (member.valid_from >= from) await rows.execute()
    else await tx.updateTable('unit_group_members').set({ valid_to: dayBefore }).where('tenant_id', '=', tenantId).where('group_id', '=', mine.group).where('unit_id', '=', mine.unit).where('valid_from', '=', mine.from).execute()
  }
  const joined = memberIds.filter((id) => !open.some((one) => one.unit_id === id))
  const rows = joined.map((unit_id) => ({ tenant_id: tenantId, group_id: groupId, unit_id, valid_from: from, valid_to: null }))
  if (rows.length > 0) await tx.insertInto('unit_group_members').values(rows).execute()
}
