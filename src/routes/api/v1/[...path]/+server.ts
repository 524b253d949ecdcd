import { buildApi } from '#platform/server/api.ts'
import { operations } from '#platform/server/command.ts'
import { Refusal } from '#platform/errors.ts'
import { platformWords } from '#messages/platform.ts'
import '#modules/all.ts'

const api = buildApi(operations(), { title: 'Sáng Tỏ', version: '1', description: 'Các thao tác của Sáng Tỏ, cùng quyền hạn và nhật ký như trên trang web. · The operations of Sáng Tỏ, with the same permissions and audit as the pages.' })

/** A browser sends the session cookie to us from any site: what changes something must come from our own pages, or from no page at all. */
function sameOrigin(request: Request, url: URL): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  return (origin === null || origin === url.origin) && (site === null || site === 'same-origin' || site === 'none')
}

const answer = async ({ request, url, locals }: { request: Request; url: URL; locals: App.Locals }) => {
  if (request.method !== 'GET' && !sameOrigin(request, url)) {
    const refusal = new Refusal('forbidden', 'api.cross_origin', platformWords(locals.locale).notAllowed)
    return Response.json({ type: 'about:blank', title: refusal.message, status: 403, code: refusal.code, issues: [], requestId: locals.requestId }, { status: 403, headers: { 'content-type': 'application/problem+json' } })
  }
  return api.fetch(request, { run: locals.run, requestId: locals.requestId })
}

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
