import { redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { loadActor } from '#modules/identity/server/index.ts'
import { Refusal, unauthenticated } from '#platform/errors.ts'
import { isLocale, type Locale } from '#platform/messages.ts'
import { dayInVietnam, perform } from '#platform/server/runtime.ts'
import { platformWords } from '#messages/platform.ts'
import { bodyRefusal } from '#lib/server/body-limit.ts'
import { withScriptsOf } from '#lib/server/page-scripts.ts'
import { program } from '#lib/server/program.ts'

export const init: ServerInit = () => void program()

/** What may be opened without signing in. Everything else asks for it. */
const OPEN = [/^\/sign-in(\/|$)/, /^\/health$/, /^\/preferences$/, /^\/api\/v1\/openapi\.json$/, /^\/api$/]

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
  const { platform, auth } = program()
  const { locals, request, cookies, url } = event
  locals.requestId = crypto.randomUUID()
  locals.locale = wantedLocale(request, cookies.get('locale'))
  const theme = cookies.get('theme')
  locals.theme = theme === 'light' || theme === 'dark' ? theme : ''
  locals.setCookies = []

  const session = auth.sessionOf(request.headers)
  locals.person = session ? await loadActor(platform.db, { session }, dayInVietnam(platform.clock())) : null
  const tooMuch = bodyRefusal({ method: request.method, headers: request.headers, pathname: url.pathname, signedIn: locals.person !== null })
  if (tooMuch) return turnAway(tooMuch, 'body.too_large', platformWords(locals.locale).bodyTooLarge)
  // All that one page or question asks is read in one transaction. A request that changes something opens its own, so that nobody holds two connections.
  const api = url.pathname.startsWith('/api/v1/')
  const reading = locals.person && request.method === 'GET' ? platform.reading(locals.person.tenantId) : undefined
  locals.run = async (operation, input) => {
    if (!locals.person) throw unauthenticated('session.none', platformWords(locals.locale).signInFirst)
    return perform(platform, operation, input, { actor: locals.person, locale: locals.locale, requestId: locals.requestId, ...(reading && { reading }) })
  }

  const open = OPEN.some((path) => path.test(url.pathname)) || api
  // A file that is sent must not take the page of signing in for its receipt.
  if (!locals.person && !open && !['GET', 'HEAD', 'POST'].includes(request.method)) return turnAway(401, 'session.none', platformWords(locals.locale).signInFirst)
  if (!locals.person && !open) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)

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
