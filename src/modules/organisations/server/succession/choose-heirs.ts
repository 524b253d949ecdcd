import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import type { Holding, HoldingSource } from '#platform/server/holdings.ts'
import { successionWords } from '#messages/succession.ts'
import type { Decision } from '../../succession-decisions.ts'
import type { Register } from '../../succession-register.ts'
import { openForWriting, type StoredAct } from './act-store.ts'
import { decideSource, standsAfter } from './decide-holdings.ts'
import { canKeepActs } from './policy.ts'
import { readRegister } from './read-register.ts'
import { requireSource } from './require-source.ts'

/**
 * A person's choice of who takes over what a unit holds: one thing (`recordId`), or all of a source and unit that nobody has chosen for yet.
 * No heirs: left open on purpose. `heirs` null: the choice is taken back, and the lines say again who takes it over.
 */
export const chooseHeirs = command('organisations.chooseHeirs', {
  input: z.object({ actId: z.uuid(), source: z.string().min(1).max(100), unitId: z.uuid(), recordId: z.string().min(1).max(200).nullish(), heirs: z.array(z.uuid()).max(500).nullable() }),
  allow: canKeepActs,
  api: 'POST /acts/{actId}/choices',
  async run(ctx, { actId, source: name, unitId, recordId, heirs }) {
    const act = await openForWriting(ctx, actId)
    const source = requireSource(ctx, name)
    const register = await readRegister(ctx, act)
    const chosen = heirs === null ? null : requireHeirs(ctx, act, register, source, heirs)
    const decisions = await decideSource(ctx, act, register, source, [unitId])
    const wanted = decisions.filter((one) => (recordId ? one.held.id === recordId : heirs === null ? one.by === 'chosen' : remaining(one)))
    if (wanted.length === 0) throw conflict('act.nothing_to_choose', successionWords(ctx.locale).nothingToChoose)
    await saveChoices(ctx, act, source, wanted.map((one) => one.held.id), chosen)
    ctx.changed({ type: 'succession_act', id: actId, before: null, after: { holding: source.title('vi'), unit_id: unitId, record_id: recordId ?? null, heirs: chosen, chosen: wanted.length } })
    return { chosen: wanted.length }
  },
})

/** Neither the lines nor a person say who takes it over, or something stands against it. */
const remaining = ({ outcome, by, obstacle }: Decision<Holding>) => obstacle !== null || (by === null && outcome !== 'stays')

function requireHeirs(ctx: Context, act: StoredAct, register: Register, source: HoldingSource, heirs: string[]): string[] {
  const words = successionWords(ctx.locale)
  const chosen = [...new Set(heirs)]
  const fault = (code: string, message: string) => invalid(`act.${code}`, message, [{ path: 'heirs', code, message }])
  if (!chosen.every((unitId) => standsAfter(act, register, unitId))) throw fault('heir_absent', words.heirAbsent(act.effectiveOn))
  if (source.passesTo === 'one' && chosen.length > 1) throw fault('one_heir', words.oneHeir)
  return chosen
}

async function saveChoices(ctx: Context, act: StoredAct, source: HoldingSource, recordIds: string[], heirs: string[] | null): Promise<void> {
  await sql`delete from succession_choices where tenant_id = ${ctx.tenantId} and act_id = ${act.id} and source = ${source.name} and record_id = any(${recordIds}::text[])`.execute(ctx.tx)
  if (heirs !== null) await sql`insert into succession_choices (tenant_id, act_id, source, record_id, heirs) select ${ctx.tenantId}, ${act.id}, ${source.name}, record_id, ${heirs}::uuid[] from unnest(${recordIds}::text[]) record_id`.execute(ctx.tx)
}
