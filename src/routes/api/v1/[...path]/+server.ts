import { buildApi } from '#platform/server/api.ts'
import { operations } from '#platform/server/command.ts'
import { Refusal } from '#platform/errors.ts'
import { platformWords } from '#messages/platform.ts'
import '#modules/all.ts'

const api = buildApi(operations(), { title: 'Sáng Tỏ', version: '1', description: 'Các thao tác của Sáng Tỏ, cùng quyền hạn và nhật ký như trên trang web. · The operations of Sáng Tỏ, with the same permissions and audit as the pages.' })

/**
 * A browser sends the session cookie to us from any site, and says of every change from which: what changes something says that
 * it comes from our own pages. What bears a token needs not: no browser sends one by itself.
 */
function comesFromUs({ headers }: Request, url: URL): boolean {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  return headers.has('authorization') || ((origin === url.origin || (origin === null && site === 'same-origin')) && (site === null || site === 'same-origin'))
}

const answer = async ({ request, url, locals }: { request: Request; url: URL; locals: App.Locals }) => {
  if (locals.person && request.method !== 'GET' && !comesFromUs(request, url)) {
    const refusal = new Refusal('forbidden', 'api.cross_origin', platformWords(locals.locale).notFromUs)
    return Response.json({ type: 'about:blank', title: refusal.message, status: 403, code: refusal.code, issues: [], requestId: locals.requestId }, { status: 403, headers: { 'content-type': 'application/problem+json' } })
  }
  return api.fetch(request, { run: locals.run, requestId: locals.requestId })
}

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
