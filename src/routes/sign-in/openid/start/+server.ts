import { redirect } from '@sveltejs/kit'
import { goToProvider } from '#modules/identity/server/index.ts'
import { doorOf, keepCookie, OPENID } from '#lib/server/entrance.ts'
import { show } from '#lib/server/forms.ts'
import { localPath } from '#lib/server/local-path.ts'
import { program } from '#lib/server/program.ts'

/** A link, not a form: where a form leads is held to this site by the content policy. */
export async function GET(event) {
  const back = new URL('/sign-in/openid', program().origin).href
  const { to, browser } = await show(goToProvider(doorOf(event), Number(event.url.searchParams.get('province')), { next: localPath(event.url.searchParams.get('next')), back }))
  keepCookie(event, OPENID, browser, 600)
  redirect(303, to)
}
