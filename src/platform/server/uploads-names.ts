import { registerRecordNames } from './record-names.ts'

registerRecordNames('files', async (ctx, ids) => {
  const rows = await ctx.tx.selectFrom('files').select(['id', 'name as title']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  return rows.map((row) => ({ ...row, href: `/files/${row.id}` }))
})
