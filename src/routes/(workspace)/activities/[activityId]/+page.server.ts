import { redirect } from '@sveltejs/kit'
import { answerParticipation, getActivity, keepActivitiesApart, mergeActivity, withdrawActivity } from '#modules/activities/server/index.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'

export const load = async ({ locals, params, url }) => ({ activity: await show(locals.run(getActivity, params)), done: url.searchParams.get('done') })

export const actions = {
  async withdraw({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(withdrawActivity, { ...values, ...params })
      redirect(303, `/activities/${params.activityId}?done=withdrawn`)
    }, 'withdraw')
  },
  async answer({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(answerParticipation, { ...values, ...params })
      redirect(303, `/activities/${params.activityId}?done=answered`)
    }, `answer-${String(values['unitId'])}`)
  },
  async merge({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { id } = await locals.run(mergeActivity, { activityId: params.activityId, intoId: values['intoId'] })
      redirect(303, `/activities/${id}?done=merged`)
    }, 'merge')
  },
  async apart({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(keepActivitiesApart, { activityId: params.activityId, otherId: values['otherId'] })
      redirect(303, `/activities/${params.activityId}?done=apart`)
    }, 'merge')
  },
}
