import { attempt, fields, show } from '#lib/server/forms.ts'
import { day } from '#lib/ui/format.ts'
import { privacyPages } from '#messages/privacy-pages.ts'
import { fileDataRequest, listDataRequests, moveDataRequest } from '#modules/privacy/server/index.ts'

export const load = async ({ locals }) => ({ requests: await show(locals.run(listDataRequests, { own: true })) })

export const actions = {
  async ask({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { replyBy, doneBy } = await locals.run(fileDataRequest, values)
      return { done: privacyPages(locals.locale).sent(day(replyBy, locals.locale), day(doneBy, locals.locale)) }
    }, 'ask')
  },
  async move({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(moveDataRequest, values)
      return { done: privacyPages(locals.locale).moved }
    }, String(values['requestId']))
  },
}
