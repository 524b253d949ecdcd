import { z } from 'zod'
import { unitsOn } from '#modules/organisations/server/index.ts'
import { plansForReport } from '#modules/plans/server/index.ts'
import { query } from '#platform/server/command.ts'
import { canListReports, canWriteReport } from './policy.ts'

/** What a new report can be of: plans, and the units for which the person writes, each with the plans that concern it. */
export const getReportChoices = query('reports.choices', {
  input: z.object({}),
  allow: canListReports,
  api: 'GET /report-choices',
  async run(ctx) {
    ctx.permit(null)
    const plans = await plansForReport(ctx)
    const units = (await unitsOn(ctx, ctx.today)).map((unit) => ({ id: unit.id, code: unit.code, name: unit.name }))
    const writes = units.filter((unit) => canWriteReport(ctx.actor, { unitId: unit.id }))
    return {
      today: ctx.today,
      plans: plans.map(({ unitIds, ...plan }) => ({ ...plan, unitIds: writes.filter((unit) => unitIds.includes(unit.id)).map((unit) => unit.id) })),
      units: writes,
    }
  },
})

export type ReportChoices = Awaited<ReturnType<typeof getReportChoices.run>>
