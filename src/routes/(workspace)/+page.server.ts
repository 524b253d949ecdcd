import { show } from '#lib/server/forms.ts'
import { answerFromForm } from '#lib/server/answer-instruction.ts'
import { getMyUnit, listProgrammes } from '#modules/plans/server/index.ts'
import { holds, unitsOf } from '#platform/actor.ts'

/** Who works for a unit sees what it owes; who coordinates, leads or administers sees the plans that run. */
export async function load({ locals, url }) {
  const person = locals.person!
  const unitId = url.searchParams.get('unit') ?? undefined
  const works = unitsOf(person, 'focal_point', 'approver').length > 0
  const overlooks = holds(person, 'coordinator', 'leader', 'administrator', 'auditor')
  return {
    done: url.searchParams.get('done') === 'answered',
    unit: works || unitId ? await show(locals.run(getMyUnit, { unitId })) : null,
    programmes: overlooks && !unitId ? (await show(locals.run(listProgrammes, {}))).plans : null,
    imports: holds(person, 'coordinator'),
  }
}

export const actions = { answer: answerFromForm }
