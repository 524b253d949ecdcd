import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { createUnit, listUnits } from '#modules/organisations/server/index.ts'
import { UNIT_KINDS } from '#modules/organisations/unit.ts'

export async function load({ locals }) {
  const units = await show(locals.run(listUnits, {}))
  return { kinds: UNIT_KINDS, units: units.map((unit) => ({ id: unit.id, name: unit.name })) }
}

export const actions = {
  async default({ request, locals }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const aliases = String(values['aliases'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
      const commandable = values['authority'] ? values['authority'] === 'assigned' : undefined
      const unit = await locals.run(createUnit, { ...values, aliases, commandable })
      redirect(303, `/units?added=${unit.id}`)
    })
  },
}
