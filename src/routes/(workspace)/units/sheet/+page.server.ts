import { attempt } from '#lib/server/forms.ts'
import { importUnits, readUnitsSheet } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'
import { forbidden, invalid } from '#platform/errors.ts'
import { platformWords } from '#messages/platform.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'

const LIMIT = 10_000_000

export const actions = {
  async default({ request, locals }) {
    const file = (await request.formData()).get('sheet')
    const words = unitsSheetWords(locals.locale)
    return attempt({}, async () => {
      // Asked before a file is read: to read one is work.
      if (!holds(locals.person!, 'administrator', 'coordinator')) throw forbidden('organisations.importUnits.forbidden', platformWords(locals.locale).notAllowed)
      const refuse = (code: string, message: string) => invalid(code, message, [{ path: 'sheet', code, message }])
      if (!(file instanceof File) || file.size === 0) throw refuse('sheet.missing', words.chooseFile)
      if (file.size > LIMIT) throw refuse('sheet.too_large', words.tooLarge)
      const { rows, language } = await readUnitsSheet(new Uint8Array(await file.arrayBuffer()), locals.locale)
      if (rows.length === 0) throw refuse('sheet.empty', words.noRows)
      const { created, changed, unchanged } = await locals.run(importUnits, { rows, language })
      return { done: words.done(created, changed, unchanged) }
    })
  },
}
