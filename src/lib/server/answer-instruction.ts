import { redirect } from '@sveltejs/kit'
import { answerInstruction } from '#modules/plans/server/index.ts'
import { attempt, fields } from './forms.ts'

/** The form under an instruction, on "My unit" and on the task's page. Each form bears its instruction's name. */
export async function answerFromForm({ request, locals, url }: { request: Request; locals: App.Locals; url: URL }) {
  const values = fields(await request.formData())
  const name = `answer-${String(values['instructionId'] ?? '')}`
  return attempt(values, async () => {
    await locals.run(answerInstruction, values)
    const back = new URLSearchParams(url.search)
    for (const key of [...back.keys()]) if (key.startsWith('/')) back.delete(key)
    back.set('done', 'answered')
    redirect(303, `${url.pathname}?${back}`)
  }, name)
}
