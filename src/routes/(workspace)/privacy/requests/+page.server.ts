import { attempt, fields, show } from '#lib/server/forms.ts'
import { privacyPages } from '#messages/privacy-pages.ts'
import { listDataRequests, moveDataRequest } from '#modules/privacy/server/index.ts'

export const load = async ({ locals }) => ({ requests: await show(locals.run(listDataRequests, {})) })

export const actions = {
  async default({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(moveDataRequest, values)
      return { done: privacyPages(locals.locale).moved }
    }, String(values['requestId']))
  },
}
