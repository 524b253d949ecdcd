import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { createUnitGroup, listUnits } from '#modules/organisations/server/index.ts'

export async function load({ locals }) {
  const units = await show(locals.run(listUnits, {}))
  return { units: units.map((unit) => ({ id: unit.id, name: unit.name })) }
}

export const actions = {
  async default({ request, locals }) {
    const values = { memberIds: [] as string[], ...fields(await request.formData()) } as Record<string, unknown>
    return attempt(values, async () => {
      const aliases = String(values['aliases'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
      const group = await locals.run(createUnitGroup, { ...values, aliases })
      redirect(303, `/units/groups?added=${group.id}`)
    })
  },
}
