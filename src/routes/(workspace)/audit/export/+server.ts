import { show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { download } from '#lib/server/send-file.ts'
import { auditExportWords } from '#messages/audit-export.ts'
import { exportTrail, trailSheet } from '#modules/audit/server/index.ts'
import { tellingIn } from '../telling.ts'

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' }

/** The lines that the page's filter lets through, as a file. A POST, for it leaves a line in the trail. */
export async function POST({ locals, url, request }) {
  const format = (await request.formData()).get('format') === 'csv' ? 'csv' : 'xlsx'
  const found = await show(locals.run(exportTrail, queryOf(url)))
  return download(await trailSheet(found, tellingIn(locals.locale, found.names), locals.locale, format), `${auditExportWords(locals.locale).fileName}.${format}`, TYPES[format])
}
