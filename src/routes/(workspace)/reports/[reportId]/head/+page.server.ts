import { redirect } from '@sveltejs/kit'
import { editHead, getReport } from '#modules/reports/server/index.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'

export async function load({ locals, params }) {
  const report = await show(locals.run(getReport, params))
  if (!report.mayWrite) redirect(303, `/reports/${report.id}`)
  return { report }
}

const lines = (text: unknown) => String(text ?? '').split('\n').map((line) => line.replace(/^\s*[-–]\s*/u, '').replace(/[;.\s]+$/u, '').trim()).filter(Boolean)

export const actions = {
  async save({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const head = { ...values, addressees: lines(values['addressees']), recipients: lines(values['recipients']) }
      await locals.run(editHead, { reportId: params.reportId, head })
      redirect(303, `/reports/${params.reportId}?done=head`)
    })
  },
}
