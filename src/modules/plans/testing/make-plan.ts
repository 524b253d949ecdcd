/** A running plan as its confirmation leaves it, for tests: rows written straight, read by the commands under test. */
import { inTenant, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/server/id.ts'
import { perform } from '#platform/server/runtime.ts'
import { command } from '#platform/server/command.ts'
import { searchKey } from '#platform/text.ts'
import type { System } from '#platform/actor.ts'
import type { Platform } from '#platform/server/runtime.ts'
import { z } from 'zod'
import { refreshTasks } from '../server/refresh-tasks.ts'

export type MadeUnit = string | { name: string; members: string[]; groupId?: string } | { asked: string }
export type MadeTask = {
  ref: string
  title?: string
  leads: MadeUnit[]
  coordinating?: MadeUnit[]
  timeText?: string
  startsOn?: string
  endsOn?: string
  outputs?: string[]
  milestones?: [title: string, dueOn: string, doneOn?: string][]
  refused?: string[]
  withdrawnOn?: string
  /** Ids of the parent plan's tasks. */
  links?: string[]
}
export type MadePlan = { title?: string; number?: string; owner?: string; startsOn?: string; endsOn?: string; parentPlanId?: string; tasks: MadeTask[]; targets?: string[] }

/** Brings the tasks up to date as a confirmation does. */
const settle = command('test.settlePlan', { input: z.object({ taskIds: z.array(z.uuid()) }), allow: () => true, api: null, async run(ctx, { taskIds }) {
  ctx.permit(null)
  await refreshTasks(ctx, taskIds)
  ctx.changed({ type: 'test', id: 'settle', before: null, after: null })
} })

/** Where the plan is made: a test's program, or the database of a running site. */
type Place = { tenantId: number; platform: Platform; system: System; unit: (code: string) => Promise<string> }

export async function makePlan(program: Place, made: MadePlan) {
  const { tenantId, platform, unit } = program
  const planId = newId()
  const [owner, units] = [await unit(made.owner ?? 'ubnd'), new Map<string, string>()]
  for (const code of made.tasks.flatMap((task) => [...task.leads, ...(task.coordinating ?? [])]).flatMap(codesOf)) units.set(code, await unit(code))
  const tasks = new Map<string, string>()
  const parts = new Map<string, string>()
  await inTenant(platform.db, tenantId, 'write', async (tx) => {
    const source = await makeSource(tx, tenantId, made)
    await tx.insertInto('plans').values({ tenant_id: tenantId, id: planId, type: 'KẾ HOẠCH', number: made.number ?? '62', symbol: 'KH-UBND', issuer: 'Ủy ban nhân dân tỉnh', issued_on: '2023-04-19', title: made.title ?? 'Truyền thông về quyền con người', starts_on: made.startsOn ?? '2023-01-01', ends_on: made.endsOn ?? '2028-12-31', owner_unit_id: owner, parent_plan_id: made.parentPlanId ?? null, source_document_id: source.id, confirmed_by: null, confirmed_at: '2023-05-01T00:00:00Z', closed_at: null }).execute()
    for (const [position, text] of (made.targets ?? []).entries()) {
      const id = newId()
      await tx.insertInto('targets').values({ tenant_id: tenantId, id, plan_id: planId, position, text, source_document_id: source.id, source_start: 0, source_end: 1 }).execute()
      await tx.insertInto('target_values').values({ tenant_id: tenantId, target_id: id, position: 0, subject: text, comparator: '>=', min: '90', max: null, unit: '%', year: 2028 }).execute()
    }
    for (const [position, task] of made.tasks.entries()) {
      const id = newId()
      tasks.set(task.ref, id)
      const span = source.spans[position]!
      await tx.insertInto('tasks').values({
        tenant_id: tenantId, id, plan_id: planId, position, ref: task.ref, title: titleOf(task), heading: ['IV. Nhiệm vụ'], time_text: task.timeText ?? 'từ năm 2023 đến năm 2028', starts_on: task.startsOn ?? null, ends_on: task.endsOn ?? null, recurrence: null,
        refused: Boolean(task.refused), refused_words: task.refused ?? [], source_document_id: source.id, source_start: span.start, source_end: span.end, search: searchKey(`${task.ref} ${titleOf(task)}`), withdrawn_on: task.withdrawnOn ?? null, next_due: null,
      }).execute()
      await makeUnits(tx, tenantId, { plan_id: planId, task_id: id }, task, units, (code, partId) => parts.set(`${task.ref} ${code}`, partId))
      for (const [index, text] of (task.outputs ?? []).entries()) await tx.insertInto('task_outputs').values({ tenant_id: tenantId, task_id: id, position: index, text }).execute()
      for (const [title, due_on, done_on] of task.milestones ?? []) await tx.insertInto('milestones').values({ tenant_id: tenantId, id: newId(), task_id: id, title, due_on, done_on: done_on ?? null }).execute()
      for (const parent of task.links ?? []) await tx.insertInto('task_links').values({ tenant_id: tenantId, child_task_id: id, parent_task_id: parent }).execute()
    }
  })
  await perform(platform, settle, { taskIds: [...tasks.values()] }, { actor: program.system, locale: 'vi' })
  const known = (map: Map<string, string>, key: string) => map.get(key) ?? assertKnown(key)
  return { planId, task: (ref: string) => known(tasks, ref), part: (ref: string, code: string) => known(parts, `${ref} ${code}`) }
}

const assertKnown = (key: string): never => {
  throw new Error(`The plan has no ${key}`)
}
const titleOf = (task: MadeTask) => task.title ?? `Tổ chức tập huấn cho cán bộ cơ sở, mục ${task.ref}`
const codesOf = (one: MadeUnit): string[] => (typeof one === 'string' ? [one] : 'asked' in one ? [one.asked] : one.members)

/** A text in which each task stands as a paragraph of its own. */
async function makeSource(tx: Tx, tenantId: number, made: MadePlan) {
  const [id, file] = [newId(), newId()]
  const lines = ['KẾ HOẠCH', ...made.tasks.map((task) => `- ${titleOf(task)}`), 'Nơi nhận: như trên.']
  let start = 0
  const spans = lines.map((line) => ({ start, end: (start += line.length + 1) - 1 }))
  const blocks = lines.map((text, index) => ({ kind: 'paragraph', text, marker: '', heading: 0, depth: 0, bold: false, italic: false, align: '', page: 1, span: spans[index] }))
  await tx.insertInto('files').values({ tenant_id: tenantId, id: file, sha256: 'a'.repeat(64), name: 'ke-hoach.docx', media_type: 'application/octet-stream', size: 1, uploaded_by: null }).execute()
  await tx.insertInto('source_documents').values({ tenant_id: tenantId, id, file_id: file, sha256: 'a'.repeat(64), format: 'docx', text: lines.join('\n'), blocks: JSON.stringify(blocks) }).execute()
  return { id, spans: spans.slice(1) }
}

async function makeUnits(tx: Tx, tenantId: number, { plan_id, task_id }: { plan_id: string; task_id: string }, task: MadeTask, units: Map<string, string>, tell: (code: string, partId: string) => void) {
  const named = [...task.leads.map((one) => ['lead', one] as const), ...(task.coordinating ?? []).map((one) => ['coordinate', one] as const)]
  for (const [position, [duty, one]] of named.entries()) {
    const id = newId()
    const request = typeof one !== 'string' && 'asked' in one
    const group = typeof one !== 'string' && 'members' in one ? one.name : null
    await tx.insertInto('task_assignments').values({ tenant_id: tenantId, id, task_id, position, duty, as_written: group ?? `Đơn vị ${codesOf(one)[0]}`, unit_id: group ? null : units.get(codesOf(one)[0]!)!, group_id: typeof one !== 'string' && 'members' in one ? (one.groupId ?? null) : null, request, ended_on: null }).execute()
    for (const code of codesOf(one)) {
      const part = newId()
      await tx.insertInto('parts').values({ tenant_id: tenantId, id: part, plan_id, task_id, unit_id: units.get(code)!, duty, assignment_id: id, request, state_at: '2023-05-01T00:00:00Z', valid_from: '2023-01-01' }).execute()
      tell(code, part)
    }
  }
}
