import { redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { conflict, Refusal, unauthenticated } from '#platform/errors.ts'
import { isLocale, type Locale } from '#platform/messages.ts'
import { perform } from '#platform/server/runtime.ts'
import { platformWords } from '#messages/platform.ts'
import { signInWords } from '#messages/sign-in.ts'
import { bodyRefusal } from '#lib/server/body-limit.ts'
import { keepLateForm } from '#lib/server/kept-form.ts'
import { withScriptsOf } from '#lib/server/page-scripts.ts'
import { program } from '#lib/server/program.ts'
import { stayWithin, whoAsks } from '#lib/server/who-asks.ts'

export const init: ServerInit = () => void program()

/** What may be opened without signing in. Everything else asks for it. */
const OPEN = [/^\/sign-in(\/|$)/, /^\/health$/, /^\/preferences$/, /^\/api\/v1\/openapi\.json$/, /^\/api$/]

/** What is open to somebody who must set up a second factor first. */
const SETTING_UP = [/^\/sign-in(\/|$)/, /^\/health$/, /^\/preferences$/, /^\/account\/(second-factor|session)$/]

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** A refusal before any page is asked, for the page's script or a program to show. */
const turnAway = (status: number, code: string, message: string) => Response.json({ type: 'about:blank', title: message, status, code, message }, { status, headers: { ...SECURITY, 'cache-control': 'no-store', 'content-type': 'application/problem+json' } })

function wantedLocale(request: Request, cookie: string | undefined): Locale {
  if (isLocale(cookie)) return cookie
  return request.headers.get('accept-language')?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi'
}

export const handle: Handle = async ({ event, resolve }) => {
  const { platform } = program()
  const { locals, request, cookies, url } = event
  locals.requestId = crypto.randomUUID()
  locals.locale = wantedLocale(request, cookies.get('locale'))
  const theme = cookies.get('theme')
  locals.theme = theme === 'light' || theme === 'dark' ? theme : ''
  locals.setCookies = []

  const asking = await whoAsks(event)
  locals.person = asking.person
  locals.session = asking.person && asking.session
  locals.idleSeconds = asking.idleSeconds
  const tooMuch = bodyRefusal({ method: request.method, headers: request.headers, pathname: url.pathname, signedIn: locals.person !== null })
  if (tooMuch) return turnAway(tooMuch, 'body.too_large', platformWords(locals.locale).bodyTooLarge)
  if (asking.refusedToken) return turnAway(401, 'token.unknown', signInWords(locals.locale).tokenUnknown)
  // The page says by whom it was filled in: what one person typed is never sent as another.
  const by = url.searchParams.get('typed-by')
  url.searchParams.delete('typed-by')
  if (by && locals.person && by !== locals.person.personId) return turnAway(409, 'session.other_person', signInWords(locals.locale).otherPerson)
  const formBack = request.method === 'POST' && url.searchParams.has('form-back')
  url.searchParams.delete('form-back')
  // All that one page or question asks is read in one transaction. A request that changes something opens its own, so that nobody holds two connections.
  const api = url.pathname.startsWith('/api/v1/')
  const reading = locals.person && request.method === 'GET' ? platform.reading(locals.person.tenantId) : undefined
  locals.run = async (operation, input) => {
    if (!locals.person) throw unauthenticated('session.none', platformWords(locals.locale).signInFirst)
    stayWithin(asking.token, operation, locals.locale)
    // A form that is given back is shown as it was typed, and not sent yet.
    if (formBack && operation.kind === 'command') throw conflict('session.form_back', signInWords(locals.locale).formBack)
    return perform(platform, operation, input, { actor: locals.person, locale: locals.locale, requestId: locals.requestId, ...(reading && { reading }) })
  }

  const open = OPEN.some((path) => path.test(url.pathname)) || api
  // A file that is sent must not take the page of signing in for its receipt.
  if (!locals.person && !open && !['GET', 'HEAD', 'POST'].includes(request.method)) return turnAway(401, 'session.none', platformWords(locals.locale).signInFirst)
  if (!locals.person && !open) {
    if (!request.headers.has('x-sveltekit-action')) await keepLateForm(event, asking.session)
    redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  }
  if (asking.lacksSecondFactor && !SETTING_UP.some((path) => path.test(url.pathname))) {
    if (api || request.method !== 'GET') return turnAway(403, 'second_factor.first', signInWords(locals.locale).factorFirst)
    redirect(303, '/account/second-factor')
  }

  const response = await Promise.resolve(resolve(event, {
    transformPageChunk: ({ html }) => withScriptsOf(locals.locale, html.replace('%sangto.locale%', locals.locale).replace('%sangto.theme%', locals.theme)),
    filterSerializedResponseHeaders: () => false,
  })).finally(() => reading?.end())
  for (const [name, value] of Object.entries(SECURITY)) response.headers.set(name, value)
  for (const cookie of locals.setCookies) response.headers.append('set-cookie', cookie)
  if (locals.person) response.headers.set('cache-control', response.headers.get('cache-control') ?? 'private, no-store')
  return response
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  // What a page refused, or an address that is not there: expected, and already in words.
  if (kind !== 'unknown') return
  if (error instanceof Refusal) return { message: error.message, code: error.code }
  const id = event.locals.requestId
  program().platform.log.error({ id, path: event.url.pathname, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'unexpected')
  return { message: event.locals.locale === 'en' ? 'Something went wrong on our side. Nothing you entered was changed.' : 'Hệ thống gặp lỗi ngoài dự kiến. Dữ liệu đã nhập không bị thay đổi.', id }
}
