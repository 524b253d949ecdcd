import { reportsWords } from '#messages/reports.ts'
import { parsePeriod } from '#platform/period.ts'
import { registerRecordNames } from '#platform/server/record-names.ts'

registerRecordNames('reports', async (ctx, ids) => {
  const rows = await ctx.tx.selectFrom('reports').select(['id', 'period', 'plan_name', 'unit_name']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  return rows.map((row) => {
    const { kind, year, n } = parsePeriod(row.period)!
    return { id: row.id, title: `${reportsWords(ctx.locale).period(kind, year, n)} · ${row.unit_name} · ${row.plan_name}`, href: `/reports/${row.id}` }
  })
})
