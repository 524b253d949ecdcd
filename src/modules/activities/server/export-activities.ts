import { sql } from 'kysely'
import { z } from 'zod'
import { writeSheet } from '#documents/sheets/index.ts'
import { activitiesSheetWords } from '#messages/activities-sheet.ts'
import { activitiesWords } from '#messages/activities.ts'
import { unitNames } from '#modules/organisations/server/index.ts'
import { tasksForChoice } from '#modules/plans/server/index.ts'
import { invalid } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { formatFigure } from '../figures.ts'
import { ActivityFilter, conditionOf } from './list-activities.ts'
import { canReadActivities } from './policy.ts'
import { rowOf, SHEET_FORM, sheetColumns, type FormRow } from './sheet-form.ts'
import { snapshots, type Snapshot } from './snapshot.ts'

export const EXPORT_LIMIT = 20_000

/** Rows of the form for what a filter lets through, oldest first. Withdrawn records do not leave by the form. */
export const exportActivities = query('activities.export', {
  input: ActivityFilter.omit({ state: true }).extend({ state: z.enum(['draft', 'complete']).optional() }),
  allow: canReadActivities,
  api: 'GET /activities/export',
  async run(ctx, filter) {
    ctx.permit(null)
    const found = await sql<{ id: string }>`select id from activities activity where ${await conditionOf(ctx, filter)} order by day, id limit ${EXPORT_LIMIT + 1}`.execute(ctx.tx)
    if (found.rows.length > EXPORT_LIMIT) throw invalid('activities.too_many', activitiesWords(ctx.locale).faults.tooManyToExport(formatFigure(EXPORT_LIMIT)))
    return { rows: await formRows(ctx, await snapshots(ctx, found.rows.map((row) => row.id))) }
  },
})

export async function formRows(ctx: Context, records: Snapshot[]): Promise<FormRow[]> {
  const units = await unitNames(ctx, records.flatMap((one) => one.units.map((share) => share.unitId)))
  const tasks = new Map((await tasksForChoice(ctx, { ids: [...new Set(records.flatMap((one) => one.taskIds))] })).map((task) => [task.id, task]))
  return records.map((one) => rowOf(one, ctx.locale, { units, tasks }))
}

/** The form as .xlsx; without rows it is the empty form to fill in. Made outside the transaction. */
export function activitiesSheet(rows: FormRow[], locale: Locale): Promise<Uint8Array> {
  const { sheetTitle: title } = activitiesSheetWords(locale)
  return writeSheet({ title, columns: sheetColumns(locale), rows, meta: { ...SHEET_FORM }, spareRows: 200, locale })
}
