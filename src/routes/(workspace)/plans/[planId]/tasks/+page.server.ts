import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { queryOf } from '#lib/server/query-of.ts'
import { listPlanUnits, listTasks, listViews, removeView, saveView } from '#modules/plans/server/index.ts'

const FILTERS = ['q', 'unitId', 'duty', 'state', 'sort'] as const

/** The filters alone, as the address holds them: "?state=late". */
function filtersOf(url: URL): string {
  const kept = new URLSearchParams()
  for (const name of FILTERS) if (url.searchParams.get(name)) kept.set(name, url.searchParams.get(name)!)
  return kept.size > 0 ? `?${kept}` : ''
}

export async function load({ locals, params, url }) {
  const asked = queryOf(url)
  const [list, units, views] = await Promise.all([
    show(locals.run(listTasks, { ...asked, planId: params.planId })),
    show(locals.run(listPlanUnits, { planId: params.planId })),
    show(locals.run(listViews, { page: 'tasks' })),
  ])
  return {
    asked,
    query: filtersOf(url),
    done: (['saved', 'removed'] as const).find((one) => one === asked['done']),
    // What the table does not show is not sent with it.
    list: { ...list, tasks: list.tasks.map(({ id, ref, title, leads, leadsToday, nextDue, state, refused }) => ({ id, ref, title, leads: leads.join('; '), leadsToday, nextDue, state, refused })) },
    units,
    views,
  }
}

const back = (url: URL, done: string) => redirect(303, `${url.pathname}${filtersOf(url) ? `${filtersOf(url)}&` : '?'}done=${done}`)

export const actions = {
  async save({ request, locals, url }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(saveView, { ...values, page: 'tasks' })
      back(url, 'saved')
    }, 'save')
  },
  async remove({ request, locals, url }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(removeView, values)
      back(url, 'removed')
    }, 'remove')
  },
}
