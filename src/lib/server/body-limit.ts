/** Bytes of the few fields of somebody who is not signed in: e-mail, password, a one-time token. */
const STRANGER = 64_000
/** Bytes of one object for the API: a thousand rows of activities and more. Files come by the pages. */
const API = 15_000_000

type Asked = { method: string; headers: Headers; pathname: string; signedIn: boolean }

/**
 * The status that refuses a request for what it brings, before a byte of it is read; null when it may come in.
 * Where there is a limit the length must be announced (411); node holds the sender to it.
 */
export function bodyRefusal({ method, headers, pathname, signedIn }: Asked): 411 | 413 | null {
  const limit = !signedIn ? STRANGER : pathname.startsWith('/api/') ? API : Number.POSITIVE_INFINITY
  if (method === 'GET' || method === 'HEAD' || limit === Number.POSITIVE_INFINITY) return null
  if (headers.has('transfer-encoding')) return 411
  return Number(headers.get('content-length') ?? 0) > limit ? 413 : null
}
