import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import type { PartState } from '../part.ts'

/** Who reported what now waits for approval, be it for the unit from which the part was taken over. A remark added since does not make its author the reporter. */
export async function reporterOf(ctx: Context, part: { id: string; follows_id: string | null }): Promise<string | null> {
  const { rows } = await sql<{ author_id: string | null }>`
    with recursive line (id, follows_id, steps) as (
      select ${part.id}::uuid, ${part.follows_id}::uuid, 0
      union all
      select former.id, former.follows_id, line.steps + 1 from line join parts former on former.tenant_id = ${ctx.tenantId} and former.id = line.follows_id
    ) select note.author_id from line join part_notes note on note.tenant_id = ${ctx.tenantId} and note.part_id = line.id and note.to_state = 'reported' and note.from_state <> 'reported'
      order by line.steps, note.at desc, note.id desc limit 1`.execute(ctx.tx)
  return rows[0]?.author_id ?? null
}

/** Notes of these parts, newest first. Ids grow with time and part those of one moment. */
export function notesOf(ctx: Context, partIds: string[]) {
  if (partIds.length === 0) return Promise.resolve([])
  return ctx.tx.selectFrom('part_notes').selectAll().where('tenant_id', '=', ctx.tenantId).where('part_id', 'in', partIds).orderBy('at', 'desc').orderBy('id', 'desc').execute()
}

/** Writes one line under a part: a change of state, or a note where it stays. */
export async function writeNote(ctx: Context, part: { id: string; state: PartState }, to: PartState, text: string): Promise<void> {
  const author_id = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  await ctx.tx.insertInto('part_notes').values({ tenant_id: ctx.tenantId, id: newId(), part_id: part.id, from_state: part.state, to_state: to, text, author_id, author_name: ctx.actor.name, on_behalf_of: ctx.via?.name ?? null, at: ctx.now }).execute()
}
