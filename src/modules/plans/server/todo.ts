import { programmeGroups } from '#messages/programme-groups.ts'
import { holdsIn } from '#platform/actor.ts'
import { registerTodo } from '#platform/server/todo.ts'
import { groupOffers } from './group-offers.ts'

/** In "My unit" of who coordinates: groups that changed after their tasks were given. One line a plan, leading to its first such task. */
registerTodo({
  name: 'plans',
  async list(ctx, unitId) {
    if (ctx.actor.kind !== 'person' || !holdsIn(ctx.actor, unitId, 'coordinator')) return []
    const words = programmeGroups(ctx.locale)
    return [...Map.groupBy(await groupOffers(ctx, {}), (offer) => offer.planId).values()].map((offers) => ({
      kind: 'groups', title: words.todo(new Set(offers.map((offer) => offer.taskId)).size), detail: words.todoDetail, due: null, href: `/plans/${offers[0]!.planId}/tasks/${offers[0]!.taskId}#parts`, order: 45,
    }))
  },
})
