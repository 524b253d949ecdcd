/** Stored acts of reorganisation. */
import type { Selectable } from 'kysely'
import { conflict, notFound } from '#platform/errors.ts'
import type { Context } from '#platform/server/context.ts'
import type { Database } from '#platform/server/db.ts'
import { successionWords } from '#messages/succession.ts'
import { endedUnits, type ActContent, type ActState } from '../../succession.ts'
import type { ActSummary } from '../../succession-view.ts'
import './tables.ts'

export type StoredAct = {
  id: string
  title: string
  legalBasis: string
  effectiveOn: string
  state: ActState
  content: ActContent
  unverified: boolean
  note: string
  correctsId: string | null
  version: number
  scheduledBy: string | null
  appliedAt: string | null
  undoneAt: string | null
}

export const toAct = (row: Selectable<Database['succession_acts']>): StoredAct => ({
  id: row.id,
  title: row.title,
  legalBasis: row.legal_basis,
  effectiveOn: row.effective_on,
  state: row.state as ActState,
  content: row.content,
  unverified: row.unverified,
  note: row.note,
  correctsId: row.corrects_id,
  version: row.version,
  scheduledBy: row.scheduled_by,
  appliedAt: row.applied_at,
  undoneAt: row.undone_at,
})

export const summary = (act: StoredAct, today: string): ActSummary => ({
  id: act.id,
  title: act.title,
  legalBasis: act.legalBasis,
  effectiveOn: act.effectiveOn,
  state: act.state,
  unverified: act.unverified || act.content.lines.some((line) => line.unverified) || act.content.founded.some((unit) => unit.unverified),
  version: act.version,
  ends: endedUnits(act.content).length,
  founds: act.content.founded.length,
  appliedAt: act.appliedAt,
  undoneAt: act.undoneAt,
  overdue: act.state === 'scheduled' && act.effectiveOn <= today,
})

/** Reads one act; asks the operation's policy about it. `lock`: until the command ends. */
export async function openAct(ctx: Context, actId: string, lock?: 'lock'): Promise<StoredAct> {
  const wanted = ctx.tx.selectFrom('succession_acts').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', actId)
  const row = await (lock ? wanted.forUpdate() : wanted).executeTakeFirst()
  if (!row) throw notFound('act.missing', successionWords(ctx.locale).missing)
  const act = toAct(row)
  ctx.permit(act)
  return act
}

/** The act while it can still be written: a draft, or one that was undone. */
export async function openForWriting(ctx: Context, actId: string): Promise<StoredAct> {
  const act = await openAct(ctx, actId, 'lock')
  if (act.state === 'scheduled' || act.state === 'applied') throw conflict(`act.${act.state}`, successionWords(ctx.locale).notDraft[act.state])
  return act
}

/** Acts change the register one at a time in a province; everything else goes on meanwhile. */
export async function actsInTurn(ctx: Context): Promise<void> {
  await ctx.tx.selectFrom('tenants').select('tenant_id').where('tenant_id', '=', ctx.tenantId).forNoKeyUpdate().execute()
}

export const personOf = (ctx: Context) => (ctx.actor.kind === 'person' ? ctx.actor.personId : null)
