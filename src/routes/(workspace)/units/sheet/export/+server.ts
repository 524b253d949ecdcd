import { show } from '#lib/server/forms.ts'
import { download } from '#lib/server/send-file.ts'
import { exportUnits, unitsSheet } from '#modules/organisations/server/index.ts'
import { unitsSheetWords } from '#messages/units-sheet.ts'

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' }

export async function GET({ locals, url }) {
  const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx'
  const { rows } = await show(locals.run(exportUnits, {}))
  return download(await unitsSheet(rows, format, locals.locale), `${unitsSheetWords(locals.locale).fileName}.${format}`, TYPES[format])
}
