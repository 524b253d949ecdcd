import type { RequestEvent } from '@sveltejs/kit'
import { keepForm, loadActor } from '#modules/identity/server/index.ts'
import { Refusal } from '#platform/errors.ts'
import { dayInVietnam, perform } from '#platform/server/runtime.ts'
import { seal } from '#platform/server/seal.ts'
import { program } from './program.ts'

/** Forms with secrets in them are typed again. */
const SECRET = /^\/(sign-in|account|settings)(\/|$)/

/**
 * A form that arrives when its session has just ended, from a page without scripts (with them the page stays as it is): kept
 * for the person whose session it was, to be given back after signing in. Files are chosen again.
 */
export async function keepLateForm({ request, url, locals }: RequestEvent, session: string | null): Promise<void> {
  const { platform, auth, secret } = program()
  const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get('content-type') ?? '')
  if (request.method !== 'POST' || !session || !form || SECRET.test(url.pathname)) return
  const ended = await auth.sessions.look(session)
  const person = ended && (await loadActor(platform.db, { userId: ended.userId }, dayInVietnam(platform.clock())))
  if (!person) return
  const sent = await request.formData().catch(() => null)
  if (!sent) return
  const fields = [...sent].filter((field): field is [string, string] => typeof field[1] === 'string')
  const kept = perform(platform, keepForm, { address: url.pathname + url.search, sealedFields: seal(secret, JSON.stringify(fields)) }, { actor: person, locale: locals.locale })
  // What is too long to be kept is not kept; its person is led to the door all the same.
  await kept.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
