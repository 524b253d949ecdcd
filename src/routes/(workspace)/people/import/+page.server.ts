import { attempt, show } from '#lib/server/forms.ts'
import { mailInvitations } from '#lib/server/invitation-mail.ts'
import { pack, unpack } from '#lib/server/packed.ts'
import { filesWords } from '#messages/files.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { platformWords } from '#messages/platform.ts'
import { importPeople, previewPeople, readPeopleSheet } from '#modules/identity/server/index.ts'
import { holds } from '#platform/actor.ts'
import { forbidden, invalid } from '#platform/errors.ts'

const LIMIT = 10_000_000
const SHOWN = 100

/** Asked before a file is read: to read one is work. */
function requireAdministrator({ person, locale }: App.Locals): void {
  if (!holds(person!, 'administrator')) throw forbidden('identity.importPeople.forbidden', platformWords(locale).notAllowed)
}

export const load = ({ locals }) => show((async () => requireAdministrator(locals))())

export const actions = {
  /** Reads the file and says what it would do. What was read goes into the page and comes back with the confirmation. */
  async preview({ request, locals }) {
    const file = (await request.formData()).get('sheet')
    const words = peopleSheetWords(locals.locale)
    return attempt({}, async () => {
      requireAdministrator(locals)
      if (!(file instanceof File) || file.size === 0) throw invalid('sheet.missing', words.chooseFile, [{ path: 'sheet', code: 'required', message: words.chooseFile }])
      if (file.size > LIMIT) throw invalid('sheet.too_large', filesWords(locals.locale).tooLarge(file.name))
      const { rows, issues, language } = await readPeopleSheet(new Uint8Array(await file.arrayBuffer()), locals.locale)
      const checked = rows.length > 0 ? await locals.run(previewPeople, { rows, language }) : { people: [], issues: [] }
      const faults = [...issues, ...checked.issues]
      if (faults.length > 0) throw invalid('people.rows_invalid', words.failed(faults.length), faults)
      return { preview: checked.people.slice(0, SHOWN), total: checked.people.length, packed: pack({ rows, language }) }
    })
  },
  async add({ request, locals }) {
    const data = await request.formData()
    const words = peopleSheetWords(locals.locale)
    return attempt({}, async () => {
      const given = unpack(String(data.get('packed') ?? ''))
      if (given === null) throw invalid('people.stale', words.stale)
      const invited = data.get('mail') === 'true'
      const { added, emails } = await locals.run(importPeople, { ...given, invited })
      const mailed = invited && (await mailInvitations(locals.person!.tenantId, emails, locals.locale))
      const more = mailed === 'sending' ? words.mailing : mailed === 'no_server' ? words.noServer : ''
      return { done: [words.done(added.toLocaleString(locals.locale)), more].filter(Boolean).join(' ') }
    })
  },
}
