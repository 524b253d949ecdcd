import { attempt, fields } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { accountSafety } from '#messages/sign-in-account.ts'
import { endSession, listSessions } from '#modules/identity/server/index.ts'

const hereOf = async (locals: App.Locals) => (await program().auth.sessions.look(locals.session!))?.id ?? ''

export async function load({ locals }) {
  const here = await hereOf(locals)
  const sessions = await locals.run(listSessions, {})
  return { sessions: sessions.map((one) => ({ ...one, here: one.id === here })).sort((a, b) => Number(b.here) - Number(a.here)) }
}

export const actions = {
  async end({ request, locals }) {
    const { id } = fields(await request.formData())
    return attempt({}, async () => (await locals.run(endSession, { id }), { done: accountSafety(locals.locale).sessionEnded }), 'end')
  },
  async others({ locals }) {
    return attempt({}, async () => (await locals.run(endSession, { keep: await hereOf(locals) }), { done: accountSafety(locals.locale).othersEnded }), 'others')
  },
}
