import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import type { PartState } from '../part.ts'

/** Of a part's notes, newest first: who reported what now waits for approval. A remark added since does not make its author the reporter. */
export function reporterAmong(notes: { from_state: PartState; to_state: PartState; author_id: string | null }[]): string | null {
  return notes.find((note) => note.to_state === 'reported' && note.from_state !== 'reported')?.author_id ?? null
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
