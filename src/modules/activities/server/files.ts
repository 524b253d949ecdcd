import { registerFileHolder } from '#platform/server/uploads-holders.ts'
import { canReadActivities } from './policy.ts'

/** A file of an activity is read by whoever may read the register, also after the record was withdrawn. */
registerFileHolder({
  name: 'activities',
  async mayRead(ctx, fileId) {
    const held = await ctx.tx.selectFrom('activity_files').select('activity_id').where('tenant_id', '=', ctx.tenantId).where('file_id', '=', fileId).limit(1).executeTakeFirst()
    return held ? canReadActivities(ctx.actor) : null
  },
})
