import { redirect } from '@sveltejs/kit'
import { attempt, fields, show } from '#lib/server/forms.ts'
import { editAct, getAct } from '#modules/organisations/server/index.ts'

export async function load({ locals, params }) {
  return { act: await show(locals.run(getAct, params)) }
}

export const actions = {
  async default({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => {
      const { content } = await locals.run(getAct, params)
      await locals.run(editAct, { ...values, ...params, content })
      redirect(303, `/units/acts/${params.actId}?done=saved`)
    })
  },
}
