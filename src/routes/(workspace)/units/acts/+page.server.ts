import { show } from '#lib/server/forms.ts'
import { listActs, listOpenDecisions } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'

export async function load({ locals }) {
  const [acts, open] = await Promise.all([show(locals.run(listActs, {})), show(locals.run(listOpenDecisions, {}))])
  return { acts, open: open.groups.reduce((sum, one) => sum + one.count, 0), mayKeep: holds(locals.person!, 'administrator', 'coordinator') }
}
