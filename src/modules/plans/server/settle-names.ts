import { groupsOn, matchNames, unitsOn } from '#modules/organisations/server/index.ts'
import { nameKey } from '#modules/organisations/unit.ts'
import type { Context } from '#platform/server/context.ts'
import type { ImportDraft, ImportName, Mention, NameChoice } from '../import.ts'

/** The day on which the register is asked: the plan's own, or today where the register knows no unit that old. */
export async function registerDay(ctx: Context, date: string): Promise<string> {
  if (!date) return ctx.today
  const anyone = await ctx.tx.selectFrom('units').select('id').where('tenant_id', '=', ctx.tenantId).where('valid_from', '<=', date).where((on) => on.or([on('valid_to', 'is', null), on('valid_to', '>=', date)])).limit(1).executeTakeFirst()
  return anyone ? date : ctx.today
}

const keyed = (unit: Mention): Mention => ({ ...unit, key: nameKey(unit.text) })

/**
 * Gives every written name its entry, once for the whole plan. A name that exactly one unit or group bears is proposed as
 * settled; a group comes with the members it has on the plan's day. Everything else waits for a person.
 */
export async function settleNames(ctx: Context, draft: ImportDraft): Promise<ImportDraft> {
  const tasks = draft.tasks.map((task) => ({ ...task, units: task.units.map(keyed) }))
  const duties = draft.duties.map((duty) => ({ ...duty, unit: keyed(duty.unit) }))
  const written = new Map([...tasks.flatMap((task) => task.units), ...duties.map((duty) => duty.unit)].map((unit) => [unit.key, unit.text] as const).reverse())
  const known = Object.entries(draft.names).filter(([key]) => written.has(key))
  const fresh = [...written].filter(([key]) => !draft.names[key])
  const names = { ...Object.fromEntries(known), ...(await matched(ctx, fresh, draft.head.date.value)) }
  return { ...draft, tasks, duties, names }
}

async function matched(ctx: Context, written: [key: string, text: string][], date: string): Promise<Record<string, ImportName>> {
  if (written.length === 0) return {}
  const day = await registerDay(ctx, date)
  const matches = await matchNames(ctx, written.map(([, text]) => text), day)
  const groups = new Map((await groupsOn(ctx, day)).map((group) => [group.id, group.memberIds]))
  const choice = (found: (typeof matches)[number]['certain']): NameChoice | null => {
    if (!found) return null
    return found.kind === 'unit' ? { kind: 'unit', unitId: found.id } : { kind: 'group', groupId: found.id, memberIds: groups.get(found.id) ?? [] }
  }
  return Object.fromEntries(written.map(([key, text], index) => [key, { text, choice: choice(matches[index]!.certain), by: matches[index]!.certain ? ('register' as const) : null }]))
}

/** Units that stand on the day that the draft is about. */
export const unitsOf = async (ctx: Context, draft: ImportDraft) => unitsOn(ctx, await registerDay(ctx, draft.head.date.value))
