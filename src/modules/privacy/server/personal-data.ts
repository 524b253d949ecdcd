import { registerPersonalData } from '#platform/server/personal-data.ts'

registerPersonalData({
  name: 'privacy.requests',
  columns: { data_requests: ['person_id', 'text', 'answer', 'answered_by'] },
  basis: 'record_keeping',
  months: null,
  of: (ctx, person) => ctx.tx.selectFrom('data_requests').select(['filed_at as at', 'kind', 'state', 'text', 'answer', 'legal_ground']).where('tenant_id', '=', ctx.tenantId).where('person_id', '=', person.id).orderBy('filed_at').execute(),
})
