import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { TrailFilter } from '../trail-input.ts'
import { canReadTrail, namesIn, trailRows } from './trail-rows.ts'

const PAGE = 50

/** The trail, newest first, narrowed as asked, with the names of the records that it mentions. `before` is the last id of the page above. */
export const listAuditEvents = query('audit.listEvents', {
  input: TrailFilter.extend({ before: z.coerce.number().int().positive().optional() }),
  allow: canReadTrail,
  api: 'GET /audit-events',
  async run(ctx, { before, ...filter }) {
    ctx.permit(null)
    const found = await trailRows(ctx, filter, { before, limit: PAGE + 1 })
    const events = found.slice(0, PAGE)
    const names = await namesIn(ctx, events)
    return { events, names: Object.fromEntries(names), next: found.length > PAGE ? events.at(-1)!.id : null }
  },
})
