import { registerEvidence } from '#platform/server/evidence.ts'

/** A report adds no records of its own, but a plan on which one stands can no longer be taken back. */
registerEvidence({
  name: 'reports',
  count: async () => [],
  list: async () => [],
  async exists(ctx, taskIds) {
    const plans = ctx.tx.selectFrom('report_figures').select('report_id').where('tenant_id', '=', ctx.tenantId).where('task_id', 'in', taskIds).limit(1)
    return taskIds.length > 0 && (await plans.executeTakeFirst()) !== undefined
  },
})
