import { enterByLink } from '#modules/identity/server/index.ts'
import { doorOf, goIn } from '#lib/server/entrance.ts'
import { attempt } from '#lib/server/forms.ts'

/** Opening the page spends nothing: mail scanners open links. Only the button does. */
export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' })

export const actions = {
  async default(event) {
    const word = String((await event.request.formData()).get('token') ?? '')
    return attempt({}, async () => goIn(event, await enterByLink(doorOf(event), word), '/'))
  },
}
