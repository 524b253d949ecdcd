import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { HoldingSource } from '#platform/server/holdings.ts'
import type { HeldThing, OpenDecisions } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { answering } from './heirs-on.ts'
import { namesOn } from './names-on.ts'
import { endedBefore, waitingIn, waitingSources } from './open-decisions.ts'
import { pageOf } from './present-held.ts'
import { requireSource } from './require-source.ts'

/** What waits for somebody to decide who answers for it: figures by source and unit; with both named, one by one and page by page. */
export const listOpenDecisions = query('organisations.listOpenDecisions', {
  input: z.object({ source: z.string().min(1).max(100).optional(), unitId: z.uuid().optional(), page: z.coerce.number().int().min(1).default(1) }),
  allow: canReadUnits,
  api: 'GET /open-decisions',
  async run(ctx, { source: name, unitId, page }): Promise<{ groups: OpenDecisions[]; things: ReturnType<typeof pageOf<HeldThing>> | null }> {
    ctx.permit(null)
    const sources = name ? [requireSource(ctx, name)].filter((source) => source.withoutHeir === 'waits') : waitingSources()
    const ended = await endedBefore(ctx, unitId)
    const found = []
    for (const source of sources) found.push({ source, waiting: await waitingIn(ctx, source, [...ended.keys()]) })
    const groups = found.flatMap(({ source, waiting }) => [...Map.groupBy(waiting, (one) => one.unitId)].map(([unit, all]) => ({ source, unit, count: all.length })))
    const things = name && unitId ? pageOf(found.flatMap((one) => one.waiting), page) : null
    return {
      groups: await present(ctx, groups, ended),
      things: things && { ...things, items: things.items.map((held): HeldThing => ({ ...held, outcome: 'waits', heirs: [], by: null, obstacle: null })) },
    }
  },
})

async function present(ctx: Context, groups: { source: HoldingSource; unit: string; count: number }[], ended: Map<string, string>): Promise<OpenDecisions[]> {
  const answers = await answering(ctx, groups.map((group) => group.unit))
  const names = await namesOn(ctx, [...answers.values()].flatMap(({ heirs }) => heirs), ctx.today)
  return groups.map(({ source, unit, count }) => ({
    source: source.name, sourceTitle: source.title(ctx.locale), passesTo: source.passesTo, count,
    unit: { id: unit, name: ended.get(unit)! },
    heirs: answers.get(unit)!.heirs.map((id) => ({ id, name: names.get(id) ?? '' })),
  }))
}
