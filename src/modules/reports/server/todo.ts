import { reportsWords } from '#messages/reports.ts'
import { actingOn } from '#platform/authority.ts'
import { parsePeriod } from '#platform/period.ts'
import { registerTodo } from '#platform/server/todo.ts'
import { reportWorkflow } from '../report.ts'
import { canWriteReport } from './policy.ts'

/** In "My unit": reports that were returned, for those who write them, and reports that await the person's own approval. */
registerTodo({
  name: 'reports',
  async list(ctx, unitId) {
    const words = reportsWords(ctx.locale)
    const rows = await ctx.tx.selectFrom('reports').select(['id', 'state', 'period', 'plan_name', 'plan_id', 'writers']).where('tenant_id', '=', ctx.tenantId).where('unit_id', '=', unitId).where('state', 'in', ['returned', 'submitted']).orderBy('window_to').execute()
    const mine = rows.filter((row) => (row.state === 'returned' ? canWriteReport(actingOn(ctx.actor, row.plan_id), { unitId }) : reportWorkflow.find('release', row.state, { actor: actingOn(ctx.actor, row.plan_id), unitId, writers: row.writers })))
    return mine.map((row) => {
      const { kind, year, n } = parsePeriod(row.period)!
      const returned = row.state === 'returned'
      return { kind: returned ? 'returned' : 'approve', title: words.todo.title(words.period(kind, year, n), row.plan_name), detail: returned ? words.todo.returned : words.todo.submitted, due: null, href: `/reports/${row.id}`, order: returned ? 12 : 21 }
    })
  },
})
