import { writeSheet, type SheetColumn } from '#documents/sheets/index.ts'
import { query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { programmeWords } from '#messages/programme.ts'
import { TaskFilter } from '../task-filter.ts'
import { answeringOf } from './answering.ts'
import { answeringText } from './answering-text.ts'
import { countsFor, lastRecords, latestBy } from './child-tasks.ts'
import { requirePlan } from './find-records.ts'
import { allTasks } from './list-tasks.ts'
import { canReadPlans } from './policy.ts'

/** A plan's tasks as a spreadsheet, with the same filters as the list. Bytes of an .xlsx and its file name. */
export const exportTasks = query('plans.exportTasks', {
  input: TaskFilter,
  allow: canReadPlans,
  api: null,
  async run(ctx, filter) {
    const plan = await requirePlan(ctx, filter.planId)
    ctx.permit(plan)
    const words = programmeWords(ctx.locale)
    const tasks = await allTasks(ctx, filter)
    const lastOn = latestBy(await lastRecords(ctx, await countsFor(ctx, { planId: plan.id }), { from: plan.starts_on, to: ctx.today }), (row) => row.taskId)
    const today = Map.groupBy(await answeringOf(ctx, tasks.map((task) => task.id)), (one) => one.taskId)
    const rows = tasks.map((task) => ({
      ref: task.ref, today: answeringText(ctx.locale, today.get(task.id) ?? [], { most: Infinity }), title: task.title, heading: task.heading.join(' › '), leads: task.leads.join('\n'), coordinating: task.coordinating.join('\n'), time: task.timeText, ends: task.endsOn, due: task.nextDue,
      // Where the wording asks for the refused there are no figures: the task stands as issued.
      state: words.states[task.state], last: task.refused ? null : (lastOn.get(task.id) ?? null), note: task.refused ? words.refusedSentence : '',
    }))
    const name = [plan.number, plan.symbol].filter(Boolean).join('/') || plan.title
    const bytes = await writeSheet({ title: words.sheet.title(name), columns: columns(ctx), rows, meta: { form: 'plan-tasks', version: '1', plan: plan.id }, locale: ctx.locale })
    return { bytes, name: `${words.sheet.file}-${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.xlsx` }
  },
})

function columns(ctx: Context): SheetColumn[] {
  const words = programmeWords(ctx.locale).sheet.columns
  return [
    { key: 'ref', header: words.ref, kind: 'text', width: 10 },
    { key: 'title', header: words.title, kind: 'text', width: 60 },
    { key: 'heading', header: words.heading, kind: 'text', width: 30 },
    { key: 'leads', header: words.leads, kind: 'text' },
    { key: 'coordinating', header: words.coordinating, kind: 'text' },
    { key: 'today', header: words.today, kind: 'text', width: 40 },
    { key: 'time', header: words.time, kind: 'text', width: 20 },
    { key: 'ends', header: words.ends, kind: 'date' },
    { key: 'due', header: words.due, kind: 'date' },
    { key: 'state', header: words.state, kind: 'text', width: 16 },
    { key: 'last', header: words.last, kind: 'date' },
    { key: 'note', header: words.note, kind: 'text', width: 40 },
  ]
}
