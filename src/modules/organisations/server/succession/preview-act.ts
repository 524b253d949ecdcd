import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { faults } from '../../succession-faults.ts'
import type { Preview } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { openAct, summary } from './act-store.ts'
import { decideAll } from './decide-holdings.ts'
import { countAll, groupHeld } from './present-held.ts'
import { namesIn, registerLines } from './present-register.ts'
import { readRegister } from './read-register.ts'

/** What the act would do, with nothing done: its faults, the register afterwards, and all that units hold, in figures by source and unit. */
export const previewAct = query('organisations.previewAct', {
  input: z.object({ actId: z.uuid() }),
  allow: canReadUnits,
  api: 'GET /acts/{actId}/preview',
  async run(ctx, { actId }): Promise<Preview> {
    const act = await openAct(ctx, actId)
    const nothing = { act: summary(act, ctx.today), faults: [], register: [], held: [], counts: countAll([]) }
    if (act.state === 'applied') return nothing
    const register = await readRegister(ctx, act)
    const named = namesIn(act.content, register)
    const found = faults(act.content, register, act.effectiveOn, ctx.locale)
    const lines = registerLines(act.content, register, act.effectiveOn, named)
    if (found.length > 0) return { ...nothing, faults: found, register: lines }
    const held = (await decideAll(ctx, act, register)).flatMap(({ source, decisions }) => groupHeld(source, decisions, named, ctx.locale))
    return { ...nothing, register: lines, held, counts: countAll(held) }
  },
})
