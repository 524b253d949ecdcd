import { show } from '#lib/server/forms.ts'
import { getUnit, whoAnswers } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'

export async function load({ locals, params, url }) {
  const [unit, answers] = await Promise.all([show(locals.run(getUnit, params)), show(locals.run(whoAnswers, { unitIds: [params.unitId] }))])
  return { unit, answers: answers[0], mayEdit: holds(locals.person!, 'administrator', 'coordinator'), corrected: url.searchParams.has('corrected') }
}
