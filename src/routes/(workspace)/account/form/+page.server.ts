import { redirect } from '@sveltejs/kit'
import { findKeptForm } from '#modules/identity/server/index.ts'
import { unseal } from '#platform/server/seal.ts'
import { program } from '#lib/server/program.ts'

/** The form that was sent when the session had ended, ready to be shown again as it was typed. It stays for an hour. */
export async function load({ locals }) {
  const waiting = await locals.run(findKeptForm, {})
  const fields = waiting && unseal(program().secret, waiting.sealedFields)
  if (!waiting || !fields) redirect(303, '/')
  const address = new URL(waiting.address, 'http://here.invalid')
  address.searchParams.set('form-back', '1')
  // SvelteKit finds an action by a name without a value ("?/save").
  return { action: (address.pathname + address.search).replace(/(\?|&)(%2F[^=&]*)=(?=&|$)/, (_, mark: string, name: string) => mark + decodeURIComponent(name)), fields: JSON.parse(fields) as [string, string][], leave: address.pathname }
}
