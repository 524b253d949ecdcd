import { registerPersonalData } from '#platform/server/personal-data.ts'

const MOST = 20_000

/** The trail's own forgetting is `pseudonymise_audit` of the database: the one way to a stored line (docs/adr/0007-audit-chain.md). */
registerPersonalData({
  name: 'audit.trail',
  columns: { audit_events: ['actor_id', 'actor_name', 'on_behalf_of', 'before', 'after', 'reason'] },
  basis: 'record_keeping',
  months: null,
  of: (ctx, person) =>
    ctx.tx.selectFrom('audit_events').select(['at', 'command', 'record_type', 'record_id', 'reason']).where('tenant_id', '=', ctx.tenantId).where('actor_id', '=', person.id).orderBy('id', 'desc').limit(MOST).execute(),
})
