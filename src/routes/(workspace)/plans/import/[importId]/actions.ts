/** What the forms of the import screen do. Each is one command; what was typed comes back when it is refused. */
import { redirect, type RequestEvent } from '@sveltejs/kit'
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import * as plans from '#modules/plans/server/index.ts'
import { attempt } from '#lib/server/forms.ts'
import { nestedFields, typedFields } from '#lib/server/nested-fields.ts'
import { anchor } from './anchor.ts'

type Values = Record<string, unknown> & { importId: string }
type Locals = App.Locals
type Done = { version?: number; go?: string; keep?: string }

/** Runs one form. With JavaScript the page stays and is told the new version; without it, it is opened anew where it was. */
const form = (work: (locals: Locals, values: Values) => Promise<Done>) => async (event: RequestEvent) => {
  const data = await event.request.formData()
  const values = { ...nestedFields(data), importId: event.params['importId']! }
  const result = await attempt(typedFields(data), () => work(event.locals, values), String(data.get('form') ?? 'form'))
  if ('status' in result) return result
  if (result.go) redirect(303, result.go)
  if (event.request.headers.has('x-sveltekit-action')) return { done: String(data.get('form') ?? ''), version: result.version }
  redirect(303, whereItWas(event.url, result.keep))
}

/** The address without the action; what no longer exists is not opened again. */
function whereItWas(url: URL, keep?: string): string {
  const search = new URLSearchParams([...url.searchParams].filter(([key]) => !key.startsWith('/')))
  if (keep === 'none') for (const key of ['task', 'target', 'name', 'unread', 'issue']) search.delete(key)
  const open = (['task', 'target', 'name'] as const).find((key) => search.has(key))
  return `${url.pathname}${search.size > 0 ? `?${search}` : ''}${open ? `#${anchor(open, search.get(open)!)}` : ''}`
}

/** A choice among proposals: "unit:ID", "group:ID", "unit" or "group" with the id beside it, "none". */
function nameChoice(values: Values): unknown {
  const [kind, id] = String(values['choice'] ?? '').split(':')
  if (kind === 'unit') return { kind, unitId: id || values['unitId'] }
  if (kind === 'group') return { kind, groupId: id || values['groupId'], memberIds: values['memberIds'] && values['chosenGroup'] === (id || values['groupId']) ? values['memberIds'] : undefined }
  return { kind }
}

export const actions = {
  head: form((locals, values) => locals.run(plans.editImportHead, values)),
  task: form((locals, values) => locals.run(plans.editImportTask, { units: [], milestones: [], ...values })),
  add: form((locals, values) => locals.run(plans.addImportTask, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')))),
  remove: form(async (locals, values) => ({ ...(await locals.run(plans.removeImportTask, values)), keep: 'none' })),
  split: form((locals, values) => locals.run(plans.splitImportTask, values)),
  merge: form((locals, values) => locals.run(plans.mergeImportTasks, values)),
  move: form((locals, values) => locals.run(plans.moveImportTask, values)),
  target: form((locals, values) => locals.run(plans.editImportTarget, { values: [], ...values, targetId: values['targetId'] || undefined })),
  removeTarget: form(async (locals, values) => ({ ...(await locals.run(plans.removeImportTarget, values)), keep: 'none' })),
  name: form((locals, values) => locals.run(plans.decideImportName, { ...values, choice: nameChoice(values) })),
  createUnit: form(async (locals, values) => {
    const { id } = await locals.run(createUnit, { name: values['name'], kind: values['kind'], validFrom: values['validFrom'] })
    return locals.run(plans.decideImportName, { ...values, choice: { kind: 'unit', unitId: id } })
  }),
  createGroup: form(async (locals, values) => {
    const { id } = await locals.run(createUnitGroup, { name: values['name'], memberIds: values['memberIds'] ?? [], validFrom: values['validFrom'] })
    return locals.run(plans.decideImportName, { ...values, choice: { kind: 'group', groupId: id, memberIds: values['memberIds'] ?? [] } })
  }),
  refusing: form((locals, values) => locals.run(plans.decideImportRefusing, values)),
  links: form((locals, values) => locals.run(plans.linkImportTask, { parentTaskIds: [], ...values })),
  seen: form((locals, values) => locals.run(plans.seeImportIssues, values)),
  undoEdit: form(async (locals, values) => ({ ...(await locals.run(plans.undoImportEdit, values)), keep: 'none' })),
  kind: form((locals, values) => locals.run(plans.chooseImportKind, values)),
  pair: form((locals, values) => locals.run(plans.pairImportTask, values)),
  withdrawal: form((locals, values) => locals.run(plans.explainImportWithdrawal, values)),
  confirm: form(async (locals, values) => {
    const { planId, amended } = await locals.run(plans.confirmImport, values)
    return { go: `/plans/${planId}?done=${amended ? 'amended' : 'confirmed'}` }
  }),
  undo: form(async (locals, values) => ({ go: `/plans/import/${(await locals.run(plans.undoImport, values)).importId}?undone=1` })),
  discard: form(async (locals, values) => (await locals.run(plans.discardImport, values), { go: '/plans' })),
  dismiss: form(async (locals, values) => (await locals.run(plans.dismissReading, { readingId: values.importId }), { go: '/plans' })),
}
