import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { applyAct, discardAct, editAct, getAct, listUnits, previewAct, undoAct, unscheduleAct } from '#modules/organisations/server/index.ts'
import { program } from '#lib/server/program.ts'
import { holds } from '#platform/actor.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'

const DONE = ['saved', 'removed', 'applied', 'scheduled', 'unscheduled', 'undone'] as const

export async function load({ locals, params, url }) {
  const act = await show(locals.run(getAct, params))
  const [preview, units] = await Promise.all([act.state === 'applied' ? null : show(locals.run(previewAct, params)), show(locals.run(listUnits, {}))])
  const names = { ...Object.fromEntries(units.map((unit) => [unit.id, unit.name])), ...act.names }
  const today = dayInVietnam(program().platform.clock())
  return { act, preview, names, atOnce: act.effectiveOn <= today, done: DONE.find((one) => one === url.searchParams.get('done')), mayKeep: holds(locals.person!, 'administrator', 'coordinator') }
}

const back = (actId: string, done: (typeof DONE)[number]): never => redirect(303, `/units/acts/${actId}?done=${done}`)

export const actions = {
  async remove({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const act = await locals.run(getAct, params)
      const lines = act.content.lines.filter((_, at) => at !== Number(values['line']))
      const named = new Set(lines.flatMap((line) => ('heirs' in line ? line.heirs.map((heir) => heir.unitId) : line.kind === 'found' ? [line.unitId] : [])))
      await locals.run(editAct, { ...act, actId: act.id, version: values['version'], content: { lines, founded: act.content.founded.filter((unit) => named.has(unit.id)) } })
      back(params.actId, 'removed')
    }, 'remove')
  },
  async apply({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { state } = await locals.run(applyAct, { ...values, ...params })
      back(params.actId, state === 'scheduled' ? 'scheduled' : 'applied')
    }, 'apply')
  },
  async undo({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(undoAct, { ...values, ...params })
      back(params.actId, 'undone')
    }, 'undo')
  },
  async unschedule({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(unscheduleAct, { ...values, ...params })
      back(params.actId, 'unscheduled')
    }, 'unschedule')
  },
  async discard({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      await locals.run(discardAct, { ...values, ...params })
      redirect(303, '/units/acts')
    }, 'discard')
  },
}
