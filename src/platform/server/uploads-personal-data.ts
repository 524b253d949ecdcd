import { registerPersonalData } from './personal-data.ts'
import './uploads-tables.ts'

registerPersonalData({
  name: 'files.evidence',
  columns: { files: ['name', 'uploaded_by'], file_arrivals: ['person_id'] },
  basis: 'state_activity',
  months: null,
  of: (ctx, person) => ctx.tx.selectFrom('files').select(['name', 'media_type', 'size', 'uploaded_at as at']).where('tenant_id', '=', ctx.tenantId).where('uploaded_by', '=', person.id).orderBy('uploaded_at').execute(),
})
