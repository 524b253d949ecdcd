import { redirect } from '@sveltejs/kit'
import { chooseParagraph, editParagraph, getReport, moveReport, refreshReport } from '#modules/reports/server/index.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'

/** `edit`: the paragraph that is open for writing. */
export async function load({ locals, params, url }) {
  const report = await show(locals.run(getReport, params))
  return { report, edit: report.mayWrite ? url.searchParams.get('edit') : null, done: url.searchParams.get('done') }
}

export const actions = {
  async edit({ request, locals, params }) {
    const data = await request.formData()
    // Empty text is an answer here: the part is then not printed.
    const values = { key: String(data.get('key') ?? ''), text: String(data.get('text') ?? ''), was: String(data.get('was') ?? '') }
    return attempt(values, async () => {
      const { text } = await locals.run(editParagraph, { ...values, ...params })
      if (data.get('auto')) return { saved: text }
      redirect(303, `/reports/${params.reportId}?done=saved#p-${values.key}`)
    }, 'edit')
  },
  async choose({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(chooseParagraph, { ...values, ...params })
      redirect(303, `/reports/${params.reportId}?done=chosen#p-${String(values['key'])}`)
    }, 'choose')
  },
  async refresh({ locals, params }) {
    return attempt({}, async () => {
      const { offered } = await locals.run(refreshReport, params)
      redirect(303, `/reports/${params.reportId}?done=${offered > 0 ? 'refreshed' : 'same'}`)
    }, 'refresh')
  },
  async move({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { state } = await locals.run(moveReport, { ...values, ...params })
      redirect(303, `/reports/${params.reportId}?done=${state}`)
    }, `move-${String(values['move'])}`)
  },
}
