import { enterByOpenId } from '#modules/identity/server/index.ts'
import { Refusal } from '#platform/errors.ts'
import { doorOf, goIn, OPENID } from '#lib/server/entrance.ts'
import { localPath } from '#lib/server/local-path.ts'
import { program } from '#lib/server/program.ts'

/** Whoever comes back from the identity provider. */
export async function load(event) {
  const browser = event.cookies.get(OPENID)
  event.cookies.delete(OPENID, { path: '/' })
  try {
    const entry = await enterByOpenId(doorOf(event), browser, new URL(event.url.pathname + event.url.search, program().origin))
    return await goIn(event, entry, localPath(entry.next))
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return { message: thrown.message }
  }
}
