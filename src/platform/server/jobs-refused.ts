import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { command } from './command.ts'

/** A job was not done, because whoever queued it may no longer do that: said by the program, so that it stands in the trail. */
export const noteRefusedJob = command('jobs.noteRefused', {
  input: z.object({ id: z.uuid(), job: z.string(), userId: z.string(), reason: z.string() }),
  allow: (actor: Actor) => actor.kind === 'system',
  api: null,
  async run(ctx, { id, job, userId, reason }) {
    ctx.permit(null)
    const { rows } = await sql<{ id: string }>`select id from people where tenant_id = ${ctx.tenantId} and user_id = ${userId}`.execute(ctx.tx)
    ctx.changed({ type: 'job', id, before: null, after: { command: job, person_id: rows[0]?.id ?? null }, reason })
    return {}
  },
})
