import { z } from 'zod'
import { conflict } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { newId } from '#platform/server/id.ts'
import { programmeWords } from '#messages/programme.ts'
import { isOwnView, ownId, ViewPage } from './list-views.ts'

const MOST = 50

/** Keeps a list's filters under a name; the same name again takes the new filters. */
export const saveView = command('plans.saveView', {
  input: z.object({ page: ViewPage, name: z.string().trim().min(1).max(80), query: z.string().max(1000).regex(/^(\?[^\s<>"]*)?$/).default('') }),
  allow: isOwnView,
  api: 'POST /views',
  async run(ctx, input) {
    const person_id = ownId(ctx.actor)
    ctx.permit({ personId: person_id })
    const mine = await ctx.tx.selectFrom('saved_views').selectAll().where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person_id).where('page', '=', input.page).execute()
    const same = mine.find((view) => view.name === input.name)
    if (!same && mine.length >= MOST) throw conflict('view.too_many', programmeWords(ctx.locale).tooManyViews(MOST))
    const id = same?.id ?? newId()
    if (same) await ctx.tx.updateTable('saved_views').set({ query: input.query }).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute()
    else await ctx.tx.insertInto('saved_views').values({ tenant_id: ctx.tenantId, id, person_id, ...input }).execute()
    ctx.changed({ type: 'saved_view', id, before: same ? { name: same.name, query: same.query } : null, after: { name: input.name, query: input.query } })
    return { id }
  },
})
