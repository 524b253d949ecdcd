import { z } from 'zod'
import { holds } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'

const PAGE = 50

/** The trail, newest first: of one record, one command, one person, one day in Việt Nam, or all. `before` is the last id of the page above. */
export const listAuditEvents = query('audit.listEvents', {
  input: z.object({
    recordType: z.string().max(60).optional(),
    recordId: z.string().max(80).optional(),
    command: z.string().max(80).optional(),
    actor: z.string().max(120).optional(),
    day: z.iso.date().optional(),
    before: z.coerce.number().int().positive().optional(),
  }),
  allow: (actor) => holds(actor, 'administrator', 'coordinator'),
  api: 'GET /audit-events',
  async run(ctx, input) {
    ctx.permit(null)
    let rows = ctx.tx.selectFrom('audit_events').selectAll().where('tenant_id', '=', ctx.tenantId)
    if (input.recordType) rows = rows.where('record_type', '=', input.recordType)
    if (input.recordId) rows = rows.where('record_id', '=', input.recordId)
    if (input.command) rows = rows.where('command', '=', input.command)
    if (input.actor) rows = rows.where('actor_name', 'ilike', `%${input.actor.replace(/[\\%_]/g, '\\$&')}%`)
    if (input.day) rows = rows.where('at', '>=', `${input.day}T00:00:00+07:00`).where('at', '<=', `${input.day}T23:59:59.999+07:00`)
    if (input.before) rows = rows.where('id', '<', input.before)
    const found = await rows.orderBy('id', 'desc').limit(PAGE + 1).execute()
    const events = found.slice(0, PAGE).map((row) => ({
      id: row.id, at: row.at, actor: row.actor_name, command: row.command, recordType: row.record_type, recordId: row.record_id, before: row.before, after: row.after, reason: row.reason,
    }))
    return { events, next: found.length > PAGE ? events.at(-1)!.id : null }
  },
})
