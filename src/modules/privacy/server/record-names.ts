import { privacyWords } from '#messages/privacy.ts'
import { registerRecordNames } from '#platform/server/record-names.ts'
import { canAnswerForData } from './policy.ts'

registerRecordNames('privacy', async (ctx, ids) => {
  const rows = await ctx.tx.selectFrom('data_requests').select(['id', 'kind']).where('tenant_id', '=', ctx.tenantId).where('id', 'in', ids).execute()
  return rows.map((row) => ({ id: row.id, title: privacyWords(ctx.locale).kinds[row.kind], href: canAnswerForData(ctx.actor) ? '/privacy/requests' : null }))
})
