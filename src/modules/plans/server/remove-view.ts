import { z } from 'zod'
import { notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import { programmeWords } from '#messages/programme.ts'
import { isOwnView } from './list-views.ts'

export const removeView = command('plans.removeView', {
  input: z.object({ viewId: z.uuid() }),
  allow: isOwnView,
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
