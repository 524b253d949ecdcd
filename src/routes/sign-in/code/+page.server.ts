import { redirect } from '@sveltejs/kit'
import { enterByCode } from '#modules/identity/server/index.ts'
import { CHALLENGE, doorOf, goIn } from '#lib/server/entrance.ts'
import { attempt } from '#lib/server/forms.ts'
import { localPath } from '#lib/server/local-path.ts'

/** The second step; without the first there is nothing to do here. */
export const load = ({ cookies, url, locals }) => {
  const next = localPath(url.searchParams.get('next'))
  if (locals.person) redirect(303, next)
  if (!cookies.get(CHALLENGE)) redirect(303, '/sign-in')
  return { next }
}

export const actions = {
  async default(event) {
    const typed = String((await event.request.formData()).get('code') ?? '')
    return attempt({}, async () => goIn(event, await enterByCode(doorOf(event), event.cookies.get(CHALLENGE) ?? '', typed), localPath(event.url.searchParams.get('next'))))
  },
}
