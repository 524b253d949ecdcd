import { redirect } from '@sveltejs/kit'
import { activityFormChoices, correctActivity, getActivity } from '#modules/activities/server/index.ts'
import { inputOf, valuesOf } from '#modules/activities/activity-form.ts'
import { figure } from '#lib/ui/format.ts'
import { attempt, show } from '#lib/server/forms.ts'
import { askFirst, figuresOf, receive, refuseFiles } from '../../receive.ts'

export async function load({ locals, params }) {
  const activity = await show(locals.run(getActivity, params))
  const choices = await show(locals.run(activityFormChoices, {}))
  // A task that was closed since stays on the record and can be kept.
  const tasks = [...choices.tasks, ...activity.tasks.filter((task) => !choices.tasks.some((one) => one.id === task.id))]
  return { activity: { id: activity.id, title: activity.title, state: activity.state, version: activity.version, moves: activity.moves }, choices: { ...choices, tasks }, values: valuesOf(activity, (value) => (value === null ? '' : figure(value, locals.locale))), files: activity.files }
}

export const actions = {
  async correct({ request, locals, params }) {
    const { values, faults } = await receive(request, locals)
    return attempt(values, async () => {
      refuseFiles(faults)
      const asked = await askFirst(values, locals, params.activityId)
      if (asked) return asked
      await locals.run(correctActivity, { ...inputOf(values, figuresOf(locals)), activityId: params.activityId })
      redirect(303, `/activities/${params.activityId}?done=corrected`)
    })
  },
}
