import { error, redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { editUnitGroup, listUnitGroups, listUnits } from '#modules/organisations/server/index.ts'
import { UNIT_KINDS } from '#modules/organisations/unit.ts'
import { organisationsWords } from '#messages/organisations.ts'

export async function load({ locals, params }) {
  const [groups, units] = await Promise.all([show(locals.run(listUnitGroups, {})), show(locals.run(listUnits, {}))])
  const group = groups.find((one) => one.id === params.groupId)
  if (!group) error(404, { message: organisationsWords(locals.locale).groupMissing })
  return { group, kinds: UNIT_KINDS, units: units.map(({ id, name }) => ({ id, name })) }
}

export const actions = {
  async default({ request, locals, params }) {
    const values = { memberIds: [] as string[], kinds: [] as string[], ...fields(await request.formData()) } as Record<string, unknown> & { kinds: string[] }
    return attempt(values, async () => {
      const aliases = String(values['aliases'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
      const rule = values['by'] === 'rule' ? { kinds: values.kinds, parentId: values['parentId'] ?? null } : null
      await locals.run(editUnitGroup, { ...values, ...params, aliases, rule })
      redirect(303, '/units/groups?saved=1')
    })
  },
}
