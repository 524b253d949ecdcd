import { registerPersonalData } from '#platform/server/personal-data.ts'

/** A released document stays as it was released, with its signer: it is an official document (NĐ 30/2020). */
registerPersonalData({
  name: 'reports.signers',
  columns: { reports: ['head', 'document', 'created_by', 'submitted_by', 'writers'], report_paragraphs: ['text'], report_records: ['record'], report_events: ['author_id', 'author_name', 'on_behalf_of', 'remark'] },
  basis: 'record_keeping',
  months: null,
  of: (ctx, person) => ctx.tx.selectFrom('report_events').select(['at', 'to_state as state', 'remark as text']).where('tenant_id', '=', ctx.tenantId).where('author_id', '=', person.id).orderBy('at').execute(),
  async forget(ctx, person, alias) {
    await ctx.tx.updateTable('report_events').set({ author_name: alias }).where('tenant_id', '=', ctx.tenantId).where('author_id', '=', person.id).execute()
    await ctx.tx.updateTable('report_events').set({ on_behalf_of: alias }).where('tenant_id', '=', ctx.tenantId).where('on_behalf_of', '=', person.name).execute()
  },
})
