import { download } from '#lib/server/send-file.ts'
import { show } from '#lib/server/forms.ts'
import { peopleSheetWords } from '#messages/people-sheet.ts'
import { peopleSheet } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function GET({ locals }) {
  const units = await show(locals.run(listUnits, {}))
  return download(await peopleSheet(units, locals.locale), `${peopleSheetWords(locals.locale).fileName}.xlsx`, XLSX)
}
