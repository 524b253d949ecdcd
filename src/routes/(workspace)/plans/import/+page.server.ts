import { redirect } from '@sveltejs/kit'
import { uploadDocument } from '#modules/plans/server/index.ts'
import { holds } from '#platform/actor.ts'
import { forbidden } from '#platform/errors.ts'
import { platformWords } from '#messages/platform.ts'
import { attempt, show } from '#lib/server/forms.ts'

export async function load({ locals }) {
  if (!locals.person || !holds(locals.person, 'coordinator')) await show(Promise.reject(forbidden('plans.uploadDocument.forbidden', platformWords(locals.locale).notAllowed)))
  return {}
}

export const actions = {
  default: async ({ request, locals }) => {
    const file = (await request.formData()).get('file')
    const chosen = file instanceof File ? file : new File([], '')
    return attempt({}, async () => {
      const uploaded = await locals.run(uploadDocument, { bytes: new Uint8Array(await chosen.arrayBuffer()), name: chosen.name || 'tệp' })
      redirect(303, `/plans/import/${uploaded.importId}${uploaded.state === 'known' ? '?known=1' : ''}`)
    })
  },
}
