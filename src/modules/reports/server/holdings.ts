/** Reports that are not released pass to the heir, who finishes them; what was released stays as it is, under the name that it bears. */
import { sql } from 'kysely'
import { reportsHoldings } from '#messages/reports-holdings.ts'
import { reportsWords } from '#messages/reports.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { parsePeriod } from '#platform/period.ts'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Journal, type Move } from '#platform/server/holdings.ts'
import type { ReportHead } from '../report-head.ts'

type Row = { id: string; unit_id: string; plan_id: string; scope: string; period: string; plan_name: string; unit_name: string; head: ReportHead }

async function reportsOf(ctx: Context, moves: Move[]): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`select id, unit_id, plan_id, scope, period, plan_name, unit_name, head from reports where tenant_id = ${ctx.tenantId} and id = any(${moves.map((move) => move.holding.id)}::uuid[])`.execute(ctx.tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** There is one report of a unit on a plan for a period. */
const oneOf = (report: Row, unitId: string) => [unitId, report.plan_id, report.scope, report.period].join(' ')

async function obstacles(ctx: Context, moves: Move[]): Promise<Map<string, string>> {
  const words = reportsHoldings(ctx.locale)
  const reports = await reportsOf(ctx, moves)
  const heirs = [...new Set(moves.flatMap((move) => move.heirs))]
  const { rows: own } = await sql<Row>`select unit_id, plan_id, scope, period from reports where tenant_id = ${ctx.tenantId} and unit_id = any(${heirs}::uuid[])`.execute(ctx.tx)
  const taken = new Set(own.map((row) => oneOf(row, row.unit_id)))
  const names = await unitNames(ctx, heirs)
  const places = Map.groupBy(moves.filter((move) => move.heirs.length > 0), (move) => oneOf(reports.get(move.holding.id)!, move.heirs[0]!))
  return new Map([...places].flatMap(([place, all]) => {
    const name = names.get(all[0]!.heirs[0]!) ?? words.heir
    const why = taken.has(place) ? words.ownReport(name) : all.length > 1 ? words.twoReports(name) : null
    return why ? all.map((move): [string, string] => [move.holding.id, why]) : []
  }))
}

/** The heir's name stands on the report and, where the writer left it, in its head; the text is refreshed when it is next counted. */
async function move(ctx: Context, journal: Journal, moves: Move[]): Promise<void> {
  const reports = await reportsOf(ctx, moves)
  const names = await unitNames(ctx, moves.flatMap((one) => one.heirs))
  for (const { holding, heirs: [heir] } of moves) {
    if (!heir) continue
    const { unit_name, head } = reports.get(holding.id)!
    const name = names.get(heir) ?? unit_name
    await journal.update('reports', [{ id: holding.id }], { unit_id: heir, unit_name: name, ...(head.issuingAgency === unit_name && { head: { ...head, issuingAgency: name } }) })
  }
}

registerHoldings({
  name: 'reports.open',
  title: (locale) => reportsHoldings(locale).title,
  columns: ['reports.unit_id'],
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds) {
    const { rows } = await sql<Row>`select id, unit_id, period, plan_name from reports where tenant_id = ${ctx.tenantId} and unit_id = any(${unitIds}::uuid[]) and state <> 'released' order by window_to, plan_id, id`.execute(ctx.tx)
    const words = reportsWords(ctx.locale)
    const title = ({ period: text, plan_name }: Row) => { const { kind, year, n } = parsePeriod(text)!; return words.todo.title(words.period(kind, year, n), plan_name) }
    return rows.map((row) => ({ source: 'reports.open', id: row.id, unitId: row.unit_id, title: title(row), href: `/reports/${row.id}` }))
  },
  obstacles,
  move,
})
