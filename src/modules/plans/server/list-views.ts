import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'

/** Lists whose filters can be kept. */
export const ViewPage = z.enum(['tasks', 'activities'])

/** A saved view is its owner's alone. */
export const isOwnView = (actor: Actor, view: { personId: string }) => actor.kind === 'person' && actor.personId === view.personId
export const ownId = (actor: Actor) => (actor.kind === 'person' ? actor.personId : '')

export const listViews = query('plans.listViews', {
  input: z.object({ page: ViewPage }),
  allow: isOwnView,
  api: 'GET /views',
  async run(ctx, input) {
    ctx.permit({ personId: ownId(ctx.actor) })
    return ctx.tx.selectFrom('saved_views').select(['id', 'name', 'query']).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', ownId(ctx.actor)).where('page', '=', input.page).orderBy('name').execute()
  },
})
