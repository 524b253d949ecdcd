import { z } from 'zod'
import { sealState } from '#platform/server/audit-seal.ts'
import { query } from '#platform/server/command.ts'
import { canReadTrail } from './trail-rows.ts'

/** How far the trail is sealed, and how many lines are not yet. */
export const getSealState = query('audit.getSealState', {
  input: z.object({}),
  allow: canReadTrail,
  api: 'GET /audit-events/seal',
  async run(ctx) {
    ctx.permit(null)
    return sealState(ctx.tx, ctx.tenantId)
  },
})
