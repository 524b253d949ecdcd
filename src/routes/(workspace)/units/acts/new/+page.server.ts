import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { createAct, getAct } from '#modules/organisations/server/index.ts'

/** `corrects`: the act in force that the new one corrects. */
export async function load({ locals, url }) {
  const actId = url.searchParams.get('corrects')
  return { corrects: actId ? await show(locals.run(getAct, { actId })) : null }
}

export const actions = {
  async default({ request, locals, url }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { id } = await locals.run(createAct, { ...values, correctsId: url.searchParams.get('corrects') })
      redirect(303, `/units/acts/${id}`)
    })
  },
}
