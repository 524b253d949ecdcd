import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { faults } from '../../succession-faults.ts'
import { registerChanges, type Register } from '../../succession-register.ts'
import type { ActContent } from '../../succession.ts'
import type { Preview, RegisterLine } from '../../succession-view.ts'
import { canReadUnits } from '../policy.ts'
import { openAct, summary } from './act-store.ts'
import { decideAll } from './decide-holdings.ts'
import { countAll, groupHeld, type Naming } from './present-held.ts'
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

export function namesIn(content: ActContent, register: Register): Naming {
  const founded = new Map(content.founded.map((unit) => [unit.id, unit.name]))
  return (id) => ({ id, name: register.units.get(id)?.name ?? founded.get(id) ?? '' })
}

export function registerLines(content: ActContent, register: Register, on: string, named: Naming): RegisterLine[] {
  const { founded, ends, changes } = registerChanges(content, register, on)
  const name = (id: string | null | undefined) => (id ? named(id).name : '')
  return [
    ...founded.map((unit): RegisterLine => ({ unit: named(unit.id), change: 'founded', from: '', to: name(unit.parentId), implied: false })),
    ...ends.map((id): RegisterLine => ({ unit: named(id), change: 'ends', from: '', to: '', implied: false })),
    ...changes.flatMap(({ unitId, name: newName, parentId, implied }): RegisterLine[] => [
      ...(newName === undefined ? [] : [{ unit: named(unitId), change: 'renamed' as const, from: name(unitId), to: newName, implied }]),
      ...(parentId === undefined ? [] : [{ unit: named(unitId), change: 'moved' as const, from: name(register.units.get(unitId)?.parentId), to: name(parentId), implied }]),
    ]),
  ]
}
