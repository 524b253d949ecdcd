import { writeDocxApart, writePdf } from '#documents/write/index.ts'
import { getReportDocument } from '#modules/reports/server/index.ts'
import { show } from '#lib/server/forms.ts'
import { download } from '#lib/server/send-file.ts'

const TYPES = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' }

/** The report as a file; both kinds are made in a worker. */
export async function reportFile(locals: App.Locals, reportId: string, format: keyof typeof TYPES): Promise<Response> {
  const { document, period, writtenAt } = await show(locals.run(getReportDocument, { reportId }))
  const made = format === 'pdf' ? writePdf(document, { writtenAt: new Date(writtenAt) }) : writeDocxApart(document)
  const name = ['bao-cao', document.number, document.symbol, period, document.draft ? 'du-thao' : ''].filter(Boolean).join('-')
  return download(await show(made), `${name}.${format}`, TYPES[format])
}
