import { getReportChoices, listReports } from '#modules/reports/server/index.ts'
import { show } from '#lib/server/forms.ts'

export async function load({ locals, url }) {
  const filter = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  const [list, choices] = [await show(locals.run(listReports, filter)), await show(locals.run(getReportChoices, {}))]
  return { list, filter, plans: choices.plans.map(({ id, number, title }) => ({ id, name: number || title })), writes: choices.units.length > 0 && choices.plans.length > 0, today: choices.today }
}
