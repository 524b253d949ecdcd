import { redirect } from '@sveltejs/kit'
import { activityFormChoices, joinActivity, recordActivity } from '#modules/activities/server/index.ts'
import { inputOf, valuesOf } from '#modules/activities/activity-form.ts'
import { figure } from '#lib/ui/format.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { activitiesWords } from '#messages/activities.ts'
import { askFirst, figuresOf, receive, refuseFiles } from '../receive.ts'

/** `copy`: "last" or a record's id; `task`, `day`: chosen beforehand by a link from elsewhere. */
export async function load({ locals, url }) {
  const copy = url.searchParams.get('copy') ?? undefined
  const choices = await show(locals.run(activityFormChoices, { copy }))
  const { faults } = activitiesWords(locals.locale)
  const blocked = choices.own.length === 0 ? faults.nobody : choices.tasks.length === 0 ? faults.noTasks : null
  const task = url.searchParams.get('task')
  const copied = choices.from && { ...valuesOf(choices.from, (value) => (value === null ? '' : figure(value, locals.locale))), startsOn: choices.today, endsOn: '', complete: '' }
  const begun = { startsOn: choices.today, unitId: choices.own[0]?.id ?? '', ...(task && { taskIds: [task] }) }
  return { choices, blocked, copied: Boolean(copied), values: copied ?? begun, clientKey: crypto.randomUUID() }
}

export const actions = {
  async record({ request, locals }) {
    const { values, faults } = await receive(request, locals)
    return attempt(values, async () => {
      refuseFiles(faults)
      const asked = await askFirst(values, locals)
      if (asked) return asked
      const { id } = await locals.run(recordActivity, inputOf(values, figuresOf(locals)))
      redirect(303, `/activities/${id}?done=recorded`)
    })
  },
  async join({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { id } = await locals.run(joinActivity, { activityId: values['sameAs'], unitId: values['unitId'] })
      redirect(303, `/activities/${id}?done=joined`)
    })
  },
}
