import { activityFilterChoices, listActivities, listParticipations } from '#modules/activities/server/index.ts'
import { show } from '#lib/server/forms.ts'

export async function load({ locals, url }) {
  const filter = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''))
  // A task of another plan than the one now chosen is no longer a condition.
  const choices = await show(locals.run(activityFilterChoices, { planId: filter['planId'], units: filter['units'] }))
  if (filter['taskId'] && !choices.tasks.some((task) => task.id === filter['taskId'])) delete filter['taskId']
  const list = await show(locals.run(listActivities, filter))
  const waiting = (await show(locals.run(listParticipations, {}))).length
  return { list, filter, choices, waiting }
}
