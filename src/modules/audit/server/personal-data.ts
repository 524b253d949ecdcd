import { sql } from 'kysely'
import { auditExportWords } from '#messages/audit-export.ts'
import { monthsBefore, registerPersonalData } from '#platform/server/personal-data.ts'

const MOST = 20_000

/** Months that sign-ins keep network address and device: at least 12 (NĐ 333/2026/NĐ-CP). */
const ADDRESS_MONTHS = 13

/** Names leave by `pseudonymise_audit`, addresses by `forget_addresses`: the database's two ways to a stored line (docs/adr/0007-audit-chain.md). */
registerPersonalData({
  name: 'audit.trail',
  columns: { audit_events: ['actor_id', 'actor_name', 'on_behalf_of', 'before', 'after', 'reason'] },
  basis: 'record_keeping',
  months: null,
  of: (ctx, person) =>
    ctx.tx.selectFrom('audit_events').select(['at', 'command', 'record_type', 'record_id', 'reason']).where('tenant_id', '=', ctx.tenantId).where('actor_id', '=', person.id).orderBy('id', 'desc').limit(MOST).execute(),
  async expire(ctx) {
    const why = auditExportWords('vi').addressesOver(ADDRESS_MONTHS)
    const { rows } = await sql<{ lines: number }>`select forget_addresses(${monthsBefore(ctx.now, ADDRESS_MONTHS)}, ${ctx.now}, ${ctx.actor.name}, ${why}, ${ctx.today}) as lines`.execute(ctx.tx)
    return rows[0]!.lines
  },
})
