import { registerRecordNames } from '#platform/server/record-names.ts'

registerRecordNames('activities', async (ctx, ids) => {
  const rows = await ctx.tx.selectFrom('activities').select(['id', 'title']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  return rows.map((row) => ({ ...row, href: `/activities/${row.id}` }))
})
