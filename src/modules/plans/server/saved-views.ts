import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { command, query } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'

/** A saved view is its owner's alone. */
const isOwn = (actor: Actor, view: { personId: string }) => actor.kind === 'person' && actor.personId === view.personId
const own = (actor: Actor) => (actor.kind === 'person' ? actor.personId : '')

const page = z.enum(['tasks', 'activities'])

export const listViews = query('plans.listViews', {
  input: z.object({ page }),
  allow: isOwn,
  api: 'GET /views',
  async run(ctx, input) {
    ctx.permit({ personId: own(ctx.actor) })
    return ctx.tx.selectFrom('saved_views').select(['id', 'name', 'query']).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', own(ctx.actor)).where('page', '=', input.page).orderBy('name').execute()
  },
})

export const saveView = command('plans.saveView', {
  input: z.object({ page, name: z.string().trim().min(1).max(80), query: z.string().max(1000).regex(/^(\?[^\s<>"]*)?$/) }),
  allow: isOwn,
  api: 'POST /views',
  async run(ctx, input) {
    ctx.permit({ personId: own(ctx.actor) })
    const view = { tenant_id: ctx.tenantId, id: newId(), person_id: own(ctx.actor), ...input }
    await ctx.tx.insertInto('saved_views').values(view).execute()
    ctx.changed({ type: 'saved_view', id: view.id, before: null, after: { name: input.name, query: input.query } })
    return { id: view.id }
  },
})

export const removeView = command('plans.removeView', {
  input: z.object({ viewId: z.uuid() }),
  allow: isOwn,
  api: 'DELETE /views/{viewId}',
  async run(ctx, { viewId }) {
    const view = await ctx.tx.selectFrom('saved_views').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', viewId).executeTakeFirst()
    if (!view) throw notFound('view.missing', programmeWords(ctx.locale).viewMissing)
    ctx.permit({ personId: view.person_id })
    await ctx.tx.deleteFrom('saved_views').where('tenant_id', '=', ctx.tenantId).where('id', '=', viewId).execute()
    ctx.changed({ type: 'saved_view', id: viewId, before: { name: view.name, query: view.query }, after: null })
    return {}
  },
})
