import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { filesWords } from '#messages/files.ts'
import { importActivities, readActivitiesSheet } from '#modules/activities/server/index.ts'
import { invalid } from '#platform/errors.ts'
import { attempt } from '#lib/server/forms.ts'

const LIMIT = 10_000_000

export const actions = {
  async import({ request, locals }) {
    const file = (await request.formData()).get('sheet')
    return attempt({}, async () => {
      if (!(file instanceof File) || file.size === 0) throw invalid('sheet.missing', activitiesSheetWords(locals.locale).chooseFile, [{ path: 'sheet', code: 'required', message: activitiesSheetWords(locals.locale).chooseFile }])
      if (file.size > LIMIT) throw invalid('sheet.too_large', filesWords(locals.locale).tooLarge(file.name))
      const { rows, locale: language } = await readActivitiesSheet(new Uint8Array(await file.arrayBuffer()), locals.locale)
      if (rows.length === 0) throw invalid('sheet.empty', activitiesSheetWords(locals.locale).noRows)
      const { created, changed, unchanged } = await locals.run(importActivities, { rows, language })
      return { done: activitiesSheetWords(locals.locale).done(created, changed, unchanged) }
    })
  },
}
