import { error } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { chooseHeirs, getAct, listActHoldings, listUnits, previewAct } from '#modules/organisations/server/index.ts'
import { invalid } from '#platform/errors.ts'
import { edgesOf } from '#modules/organisations/succession.ts'
import { actPages } from '#messages/act-pages.ts'

const where = (url: URL) => ({ source: url.searchParams.get('source') ?? '', unitId: url.searchParams.get('unit') ?? '', page: url.searchParams.get('page') ?? '1' })

export async function load({ locals, params, url }) {
  const at = where(url)
  const [act, preview] = await Promise.all([show(locals.run(getAct, params)), show(locals.run(previewAct, params))])
  const group = preview.held.find((one) => one.source === at.source && one.unit.id === at.unitId)
  if (!group) error(404)
  const [held, units] = await Promise.all([show(locals.run(listActHoldings, { ...params, ...at })), show(locals.run(listUnits, { on: act.effectiveOn }))])
  const heirs = new Set(edgesOf(act.content).filter((edge) => edge.from === at.unitId).map((edge) => edge.unitId))
  const all = [...act.content.founded.map(({ id, name }) => ({ id, name })), ...units.map(({ id, name }) => ({ id, name }))]
  // The unit's own heirs come first in every choice; any other standing unit can still be named.
  const choices = [...all.filter((unit) => heirs.has(unit.id)), ...all.filter((unit) => !heirs.has(unit.id))]
  return { act, group, held, choices, page: Number(at.page) }
}

export const actions = {
  async choose({ request, locals, params, url }) {
    const values = { heirs: [] as string[], ...fields(await request.formData()) } as Record<string, unknown>
    return attempt(values, async () => {
      const { source, unitId } = where(url)
      const words = actPages(locals.locale)
      const heirs = values['open'] ? [] : values['back'] ? null : [values['heirs']].flat().filter(Boolean)
      // Left open only when that was asked for, never because the field was empty.
      if (heirs?.length === 0 && !values['open']) throw invalid('act.no_heir_chosen', words.chooseHeir, [{ path: 'heirs', code: 'act.no_heir_chosen', message: words.chooseHeir }])
      const { chosen } = await locals.run(chooseHeirs, { ...params, source, unitId, recordId: values['recordId'], heirs })
      return { done: words.given(chosen) }
    }, String(values['recordId'] ?? 'all'))
  },
}
