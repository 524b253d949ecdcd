import { show } from '#lib/server/forms.ts'
import { privacyRegister } from '#messages/privacy-register.ts'
import { getRegister } from '#modules/privacy/server/index.ts'

/** The register in words: told on the server, for a page needs not carry all of it. */
export async function load({ locals }) {
  const { entries, bases } = privacyRegister(locals.locale)
  return { kinds: (await show(locals.run(getRegister, {}))).map(({ name, basis }) => ({ name, ...entries[name]!, basis: bases[basis] })) }
}
