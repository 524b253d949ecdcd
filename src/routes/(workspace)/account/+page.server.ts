import { attempt } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { identityWords } from '#messages/identity.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '#modules/identity/person.ts'
import { changePassword } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { invalid } from '#platform/errors.ts'

export async function load({ locals }) {
  const person = locals.person!
  const names = new Map((person.grants.length > 0 ? await locals.run(listUnits, {}) : []).map((unit) => [unit.id, unit.name]))
  return { email: person.email, grants: person.grants.map((grant) => ({ role: grant.role, unit: names.get(grant.unitId) ?? '' })) }
}

export const actions = {
  async password({ request, locals }) {
    const words = identityWords(locals.locale)
    const password = String((await request.formData()).get('password') ?? '')
    // What was typed is not sent back: a password does not travel twice.
    return attempt({}, async () => {
      const length = [...password].length
      if (length < PASSWORD_MIN || length > PASSWORD_MAX) throw invalid('password.length', words.passwordBad, [{ path: 'password', code: 'length', message: words.passwordBad }])
      await locals.run(changePassword, {})
      await program().auth.setPassword(password, request.headers)
      return { done: words.passwordSaved }
    })
  },
}
