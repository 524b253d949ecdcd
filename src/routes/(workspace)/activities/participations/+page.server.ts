import { redirect } from '@sveltejs/kit'
import { answerParticipation, listParticipations } from '#modules/activities/server/index.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'

export const load = async ({ locals, url }) => ({ waiting: await show(locals.run(listParticipations, {})), done: url.searchParams.get('done') })

export const actions = {
  async answer({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(answerParticipation, values)
      redirect(303, '/activities/participations?done=answered')
    }, `answer-${String(values['activityId'])}-${String(values['unitId'])}`)
  },
}
