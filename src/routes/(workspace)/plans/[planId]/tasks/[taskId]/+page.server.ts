import { redirect } from '@sveltejs/kit'
import { answerFromForm } from '#lib/server/answer-instruction.ts'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { acceptGroupOffer, addMilestone, clarifyTask, completeMilestone, declineGroupOffer, getTask, getTaskHistory, giveInstruction, movePart, notePart } from '#modules/plans/server/index.ts'
import type { Operation } from '#platform/server/command.ts'

const DONE = ['moved', 'noted', 'instructed', 'answered', 'milestone', 'milestoneDone', 'clarified', 'grouped'] as const
type Done = (typeof DONE)[number]

export async function load({ locals, params, url }) {
  const task = await show(locals.run(getTask, { taskId: params.taskId }))
  if (task.plan.id !== params.planId) redirect(307, `/plans/${task.plan.id}/tasks/${task.id}`)
  const { events } = await show(locals.run(getTaskHistory, { taskId: params.taskId }))
  return { task, events, done: DONE.find((one) => one === url.searchParams.get('done')) }
}

type Posted = { request: Request; locals: App.Locals; url: URL; params: { taskId: string } }
type Values = Record<string, unknown>

/** A form of this page: runs its command with the form's fields, then shows the page at `place` again. `name` tells the page's forms apart. */
const form = (operation: Operation, done: Done, place: string, name: (values: Values) => string, more: (values: Values, taskId: string) => Values = (values) => values) => async ({ request, locals, url, params }: Posted) => {
  const values = fields(await request.formData())
  return attempt(values, async () => {
    await locals.run(operation, more(values, params.taskId))
    redirect(303, `${url.pathname}?done=${done}#${place}`)
  }, name(values))
}

const ofTask = (values: Values, taskId: string) => ({ ...values, taskId })
const offerForm = (values: Values) => `offer-${String(values['assignmentId'])}-${String(values['change'])}`
const offered = (values: Values) => ({ ...values, unitIds: String(values['unitIds'] ?? '').split(' ') })
const partForm = (values: Values) => `part-${String(values['partId'])}`

export const actions = {
  move: form(movePart, 'moved', 'parts', partForm),
  note: form(notePart, 'noted', 'parts', partForm),
  instruct: form(giveInstruction, 'instructed', 'instructions', () => 'instruct', ofTask),
  answer: answerFromForm,
  milestone: form(addMilestone, 'milestone', 'milestones', () => 'milestone', ofTask),
  finish: form(completeMilestone, 'milestoneDone', 'milestones', (values) => `step-${String(values['milestoneId'])}`),
  acceptOffer: form(acceptGroupOffer, 'grouped', 'parts', offerForm, offered),
  declineOffer: form(declineGroupOffer, 'grouped', 'parts', offerForm, offered),
  clarify: form(clarifyTask, 'clarified', 'six-clear', (values) => `clarify-${String(values['clarity'])}`, ofTask),
}
