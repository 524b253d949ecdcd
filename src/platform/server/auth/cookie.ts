import { createHmac, timingSafeEqual } from 'node:crypto'

// better-auth signs its cookie as `token.base64(HMAC-SHA-256(secret, token))`; reading it here saves every page two queries.
// Behind https only the cookie counts that a page without https cannot have set. Ours is written in these characters only.
const COOKIE = { http: /(?:^|;\s*)sangto\.session_token=([\w.%-]+)/, https: /(?:^|;\s*)__Secure-sangto\.session_token=([\w.%-]+)/ }
const splitAtLast = (text: string, mark: string) => [text.slice(0, text.lastIndexOf(mark)), text.slice(text.lastIndexOf(mark) + 1)]

/** The session's token when the request's cookie bears our signature, else null. Whether it still lives, the database says. */
export function readSessionCookie(headers: Headers, { secure, secret }: { secure: boolean; secret: string }): string | null {
  const cookie = COOKIE[secure ? 'https' : 'http'].exec(headers.get('cookie') ?? '')?.[1]
  if (!cookie || /%(?![0-9a-f]{2})|%[89a-f]/i.test(cookie)) return null
  const [token = '', signature = ''] = splitAtLast(decodeURIComponent(cookie), '.')
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
