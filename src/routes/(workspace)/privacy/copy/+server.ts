import { error } from '@sveltejs/kit'
import { show } from '#lib/server/forms.ts'
import { download } from '#lib/server/send-file.ts'
import { privacyRules } from '#messages/privacy-rules.ts'
import { exportArchive, exportPersonalData } from '#modules/privacy/server/index.ts'

/** One's own data as a .zip; of another person, for the administrator. A POST, for it leaves a line in the trail. */
export async function POST({ locals, request }) {
  if (!locals.person) error(401)
  const personId = String((await request.formData()).get('personId') ?? locals.person!.personId)
  const found = await show(locals.run(exportPersonalData, { personId }))
  return download(exportArchive(found, locals.locale), `${privacyRules(locals.locale).fileName}.zip`, 'application/zip')
}
