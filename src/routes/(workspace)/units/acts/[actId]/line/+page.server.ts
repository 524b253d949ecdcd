import { error, redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { editAct, exportUnits, getAct, listUnits } from '#modules/organisations/server/index.ts'
import { dayBefore, LINE_KINDS, type LineKind } from '#modules/organisations/succession.ts'
import { UNIT_KINDS } from '#modules/organisations/unit.ts'
import { withLine } from './line-fields.ts'

/** Which line of the act the address means: a new one of a kind, or the one at a place. */
function wanted(url: URL, lines: { kind: LineKind }[]): { kind: LineKind; at: number | null } {
  const at = url.searchParams.get('at')
  const kind = at === null ? LINE_KINDS.find((one) => one === url.searchParams.get('kind')) : lines[Number(at)]?.kind
  if (!kind) error(404)
  return { kind, at: at === null ? null : Number(at) }
}

export async function load({ locals, params, url }) {
  const act = await show(locals.run(getAct, params))
  const { kind, at } = wanted(url, act.content.lines)
  const [before, after] = await Promise.all([dayBefore(act.effectiveOn), act.effectiveOn].map((on) => show(locals.run(listUnits, { on }))))
  const founded = act.content.founded.map(({ id, name }) => ({ id, name }))
  const told = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const heirs = [...founded, ...after!.map(told).filter((unit) => !founded.some((one) => one.id === unit.id))]
  return { act, kind, at, line: at === null ? null : act.content.lines[at]!, before: before!.map(told), heirs, kinds: UNIT_KINDS, names: { ...Object.fromEntries(after!.map((unit) => [unit.id, unit.name])), ...act.names } }
}

export const actions = {
  async default({ request, locals, params, url }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const act = await locals.run(getAct, params)
      const { kind, at } = wanted(url, act.content.lines)
      const { rows } = await locals.run(exportUnits, {})
      const content = withLine(act.content, kind, at, values, new Set(rows.map((row) => String(row.code))))
      await locals.run(editAct, { ...act, actId: act.id, version: values['version'], content })
      redirect(303, `/units/acts/${act.id}?done=saved`)
    })
  },
}
