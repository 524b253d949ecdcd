import { redirect } from '@sveltejs/kit'
import { createReport, getReportChoices, listReports } from '#modules/reports/server/index.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { Refusal } from '#platform/errors.ts'

export const load = async ({ locals, url }) => ({ choices: await show(locals.run(getReportChoices, {})), given: Object.fromEntries(url.searchParams) })

export const actions = {
  async create({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      try {
        const { id } = await locals.run(createReport, values)
        redirect(303, `/reports/${id}?done=created`)
      } catch (thrown) {
        if (!(thrown instanceof Refusal) || thrown.code !== 'report.exists') throw thrown
        // The report is there: the person wants to be at it.
        const { reports } = await locals.run(listReports, { planId: values['planId'], unitId: values['unitId'], period: values['period'] })
        const there = reports.find((one) => one.scope === (values['scope'] ?? 'unit'))
        if (!there) throw thrown
        redirect(303, `/reports/${there.id}?done=exists`)
      }
    })
  },
}
