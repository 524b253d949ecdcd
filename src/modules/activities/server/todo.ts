import { activitiesWords } from '#messages/activities.ts'
import { registerTodo } from '#platform/server/todo.ts'
import { canRecordFor } from './policy.ts'

/** In "My unit": how many records of other units name this one and wait for its word. One line, however many. */
registerTodo({
  name: 'activities',
  async list(ctx, unitId) {
    if (!canRecordFor(ctx.actor, { unitId })) return []
    const { waiting } = await ctx.tx
      .selectFrom('activity_units as share')
      .innerJoin('activities as activity', (on) => on.onRef('activity.tenant_id', '=', 'share.tenant_id').onRef('activity.id', '=', 'share.activity_id'))
      .select((of) => of.fn.countAll<string>().as('waiting'))
      .where('share.tenant_id', '=', ctx.tenantId)
      .where((on) => on.or([on.and([on('share.unit_id', '=', unitId), on('share.keeper_unit_id', 'is', null)]), on('share.keeper_unit_id', '=', unitId)]))
      .where('share.state', '=', 'named')
      .where('activity.state', '<>', 'withdrawn')
      .executeTakeFirstOrThrow()
    const words = activitiesWords(ctx.locale).todo
    return Number(waiting) === 0 ? [] : [{ kind: 'confirm', title: words.title(Number(waiting)), detail: words.detail, due: null, href: '/activities/participations', order: 40 }]
  },
})
