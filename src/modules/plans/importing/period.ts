/** The days that a plan covers, as far as its own words tell. */
import type { DraftPlan } from '../draft.ts'

export type PlanPeriod = { from: string; to: string; rule: string }

const SPAN_OF_YEARS = /(20\d\d)\s*[-–—]\s*(20\d\d)/u
const FROM_TO = /từ năm (20\d\d) đến (?:hết )?năm (20\d\d)/iu
const ONE_YEAR = /năm (20\d\d)(?!.*năm 20\d\d)/iu

const years = (from: string, to: string, rule: string): PlanPeriod => ({ from: `${from}-01-01`, to: `${to}-12-31`, rule })

/** By the title ("giai đoạn 2023-2028", "năm 2025"), else by the times of the tasks; empty strings where nothing tells. */
export function periodOf(plan: Pick<DraftPlan, 'head' | 'tasks'>): PlanPeriod {
  const title = plan.head.title?.value ?? ''
  const span = SPAN_OF_YEARS.exec(title) ?? FROM_TO.exec(title)
  if (span && span[1]! <= span[2]!) return years(span[1]!, span[2]!, 'title')
  const one = ONE_YEAR.exec(title)
  const starts = plan.tasks.flatMap((task) => task.time?.from ?? []).sort()
  const ends = plan.tasks.flatMap((task) => task.time?.to ?? []).sort()
  // "… đến năm 2030" in a title names the end only.
  const open = one && /đến\s+$/iu.test(title.slice(0, one.index))
  if (one && !open) return years(one[1]!, one[1]!, 'title')
  const from = starts[0] ?? plan.head.date?.value ?? ''
  const to = open ? `${one[1]}-12-31` : (ends.at(-1) ?? '')
  return { from, to: to >= from ? to : '', rule: 'tasks' }
}
