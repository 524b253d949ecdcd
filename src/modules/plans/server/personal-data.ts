import { sql } from 'kysely'
import { registerPersonalData } from '#platform/server/personal-data.ts'

registerPersonalData({
  name: 'plans.documents',
  columns: { source_documents: ['text', 'blocks'], plans: ['head', 'confirmed_by'], plan_imports: ['draft', 'created_by'], plan_readings: ['created_by'], plan_import_edits: ['author_name', 'before'] },
  basis: 'state_activity',
  months: null,
  of: (ctx, person) => ctx.tx.selectFrom('plans').select(['title', 'confirmed_at']).where('tenant_id', '=', ctx.tenantId).where('confirmed_by', '=', person.id).orderBy('confirmed_at').execute(),
  // An edit knows its author by name only; its import knows who made it.
  forget: (ctx, person, alias) => sql`
    update plan_import_edits edit set author_name = ${alias} from plan_imports import
    where edit.tenant_id = ${ctx.tenantId} and import.tenant_id = edit.tenant_id and import.id = edit.import_id and import.created_by = ${person.id} and edit.author_name = ${person.name}`.execute(ctx.tx),
})

registerPersonalData({
  name: 'plans.notes',
  columns: { part_notes: ['author_id', 'author_name', 'on_behalf_of', 'text'], instructions: ['author_id', 'author_name', 'text', 'answer'], saved_views: ['person_id', 'name'] },
  basis: 'state_activity',
  months: null,
  async of(ctx, person) {
    const { rows } = await sql<Record<string, unknown>>`
      select at, text from part_notes where tenant_id = ${ctx.tenantId} and author_id = ${person.id}
      union all select at, text from instructions where tenant_id = ${ctx.tenantId} and author_id = ${person.id}
      union all select null, name from saved_views where tenant_id = ${ctx.tenantId} and person_id = ${person.id} order by 1`.execute(ctx.tx)
    return rows
  },
  async forget(ctx, person, alias) {
    for (const table of ['part_notes', 'instructions'] as const) await ctx.tx.updateTable(table).set({ author_name: alias }).where('tenant_id', '=', ctx.tenantId).where('author_id', '=', person.id).execute()
    await ctx.tx.updateTable('part_notes').set({ on_behalf_of: alias }).where('tenant_id', '=', ctx.tenantId).where('on_behalf_of', '=', person.name).execute()
    await ctx.tx.deleteFrom('saved_views').where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).execute()
  },
})
