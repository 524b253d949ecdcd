import { activitiesSheet, exportActivities } from '#modules/activities/server/index.ts'
import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { show } from '#lib/server/forms.ts'
import { download } from '#lib/server/send-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the list shows, as a spreadsheet; `empty`: the form without rows, to be filled in and imported. */
export async function GET({ locals, url }) {
  const { empty, page: _page, ...filter } = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  const rows = empty ? [] : (await show(locals.run(exportActivities, filter))).rows
  return download(await activitiesSheet(rows, locals.locale), `${activitiesSheetWords(locals.locale).fileName}.xlsx`, XLSX)
}
