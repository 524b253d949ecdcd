import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { OUTCOMES, type HeldPage } from '../../succession-view.ts'
import { openAct } from './act-store.ts'
import { decideSource } from './decide-holdings.ts'
import { canKeepActs } from './policy.ts'
import { pageOf, toThing } from './present-held.ts'
import { namesIn } from './present-register.ts'
import { readRegister } from './read-register.ts'
import { requireSource } from './require-source.ts'

/** What one source holds for one unit, one by one and page by page: what becomes of each under the act as it is written now. */
export const listActHoldings = query('organisations.listActHoldings', {
  input: z.object({ actId: z.uuid(), source: z.string().min(1).max(100), unitId: z.uuid(), outcome: z.enum(OUTCOMES).optional(), page: z.coerce.number().int().min(1).default(1) }),
  allow: canKeepActs,
  api: 'GET /acts/{actId}/holdings',
  async run(ctx, { actId, source: name, unitId, outcome, page }): Promise<HeldPage> {
    const act = await openAct(ctx, actId)
    const source = requireSource(ctx, name)
    const register = await readRegister(ctx, act)
    const decisions = act.state === 'applied' ? [] : await decideSource(ctx, act, register, source, [unitId])
    const shown = pageOf(decisions.filter((one) => !outcome || one.outcome === outcome), page)
    const named = namesIn(act.content, register)
    return { ...shown, items: shown.items.map((one) => toThing(one, named)) }
  },
})
