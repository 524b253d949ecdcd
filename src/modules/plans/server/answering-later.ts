import { unitNames } from '#modules/organisations/server/index.ts'
import type { Context } from '#platform/server/context.ts'
import type { ImportDraft } from '../import.ts'
import { answeringText } from './answering-text.ts'
import { countedUnder } from './counted-under.ts'
import { heldToday } from './pass-on.ts'

const unitsIn = ({ names }: ImportDraft) => Object.values(names).flatMap(({ choice }) => (choice?.kind === 'unit' ? [choice.unitId] : choice?.kind === 'group' ? choice.memberIds : []))

/** For each unit of a draft that no longer stands: who will answer for its parts once the plan is confirmed, by the very rule that passes them on. */
export async function answeringLater(ctx: Context, draft: ImportDraft): Promise<Record<string, string>> {
  const former = await countedUnder(ctx, unitsIn(draft))
  const heirs = new Map<string, string[]>()
  for (const unitId of former.keys()) heirs.set(unitId, (await heldToday(ctx, [{ id: '', unit_id: unitId, duty: 'lead', request: false }], () => true)).map((part) => part.unit_id).filter((id) => !former.has(id)))
  const names = await unitNames(ctx, [...heirs.values()].flat())
  return Object.fromEntries([...heirs].map(([unitId, ids]) => [unitId, answeringText(ctx.locale, [{ named: former.get(unitId)!.former, units: ids.map((id) => ({ id, name: names.get(id) ?? '' })) }], { alone: true })]))
}
