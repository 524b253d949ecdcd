import { attempt, fields, show } from '#lib/server/forms.ts'
import { decideHolding, listOpenDecisions, listUnits } from '#modules/organisations/server/index.ts'
import { holds } from '#platform/actor.ts'
import { actPages } from '#messages/act-pages.ts'

export async function load({ locals, url }) {
  const [source, unitId, page] = [url.searchParams.get('source') ?? undefined, url.searchParams.get('unit') ?? undefined, url.searchParams.get('page') ?? '1']
  const one = source && unitId ? { source, unitId, page } : {}
  const [open, units] = await Promise.all([show(locals.run(listOpenDecisions, one)), show(locals.run(listUnits, {}))])
  return { ...open, one: open.things ? open.groups[0] : undefined, page: Number(page), units: units.map(({ id, name }) => ({ id, name })), mayKeep: holds(locals.person!, 'administrator', 'coordinator') }
}

export const actions = {
  async decide({ request, locals, url }) {
    const values = { heirs: [] as string[], ...fields(await request.formData()) } as Record<string, unknown>
    return attempt(values, async () => {
      const { decided } = await locals.run(decideHolding, { source: url.searchParams.get('source'), unitId: url.searchParams.get('unit'), recordId: values['recordId'], heirs: [values['heirs']].flat().filter(Boolean) })
      return { done: actPages(locals.locale).decided(decided) }
    }, String(values['recordId'] ?? 'all'))
  },
}
