import { z } from 'zod'
import { unitsOf } from '#platform/actor.ts'
import { query } from '#platform/server/command.ts'
import { REPORT_STATES } from '../report.ts'
import { canListReports, seesAllReports } from './policy.ts'
import { present } from './present.ts'

const ROWS = 50
const COLUMNS = ['tenant_id', 'id', 'plan_id', 'unit_id', 'scope', 'period', 'window_from', 'window_to', 'state', 'plan_name', 'unit_name', 'head', 'tasks', 'assembled_at', 'changed_at', 'created_by', 'submitted_by', 'writers', 'released_at'] as const

export const ReportFilter = z.object({
  planId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  period: z.string().trim().max(10).optional(),
  state: z.enum(REPORT_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** Reports that the person may read, the latest period first. */
export const listReports = query('reports.list', {
  input: ReportFilter,
  allow: canListReports,
  api: 'GET /reports',
  async run(ctx, { planId, unitId, period, state, page }) {
    ctx.permit(null)
    let rows = ctx.tx.selectFrom('reports').select(COLUMNS).where('tenant_id', '=', ctx.tenantId)
    if (!seesAllReports(ctx.actor)) rows = rows.where((on) => on.or([on('state', '=', 'released'), on('unit_id', '=', on.fn.any(on.val(unitsOf(ctx.actor))))]))
    if (planId) rows = rows.where('plan_id', '=', planId)
    if (unitId) rows = rows.where('unit_id', '=', unitId)
    if (period) rows = rows.where('period', '=', period)
    if (state) rows = rows.where('state', '=', state)
    const { total } = await rows.clearSelect().select((on) => on.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const found = await rows.orderBy('window_to', 'desc').orderBy('window_from').orderBy('unit_name').orderBy('id').limit(ROWS).offset((page - 1) * ROWS).execute()
    return { reports: found.map((report) => present(ctx, report)), total, page, pages: Math.max(1, Math.ceil(total / ROWS)) }
  },
})

export type ReportRow = Awaited<ReturnType<typeof listReports.run>>['reports'][number]
