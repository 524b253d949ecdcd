import { attempt } from '#lib/server/forms.ts'
import { program } from '#lib/server/program.ts'
import { identityWords } from '#messages/identity.ts'
import { signInWords } from '#messages/sign-in.ts'
import { changePassword, getOwnSecondFactor, listSessions } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { invalid } from '#platform/errors.ts'
import { PASSWORD_LENGTH, passwordFault } from '#platform/server/auth/password.ts'

export async function load({ locals }) {
  const person = locals.person!
  const names = new Map((person.grants.length > 0 ? await locals.run(listUnits, {}) : []).map((unit) => [unit.id, unit.name]))
  const secondFactor = await locals.run(getOwnSecondFactor, {})
  return {
    email: person.email,
    grants: person.grants.map((grant) => ({ role: grant.role, unit: names.get(grant.unitId) ?? '', acting: grant.acting ?? false, by: grant.via?.name ?? '' })),
    least: secondFactor ? PASSWORD_LENGTH.withSecondFactor : PASSWORD_LENGTH.alone,
    secondFactor: secondFactor !== null,
    sessions: (await locals.run(listSessions, {})).length,
  }
}

export const actions = {
  async password({ request, locals }) {
    const person = locals.person!
    const words = signInWords(locals.locale)
    const password = String((await request.formData()).get('password') ?? '')
    // What was typed is not sent back: a password does not travel twice.
    return attempt({}, async () => {
      const secondFactor = (await locals.run(getOwnSecondFactor, {})) !== null
      const fault = await passwordFault(password, { secondFactor, about: [person.name, person.email] })
      const said = { short: words.passwordShort(PASSWORD_LENGTH[secondFactor ? 'withSecondFactor' : 'alone']), long: words.passwordLong(PASSWORD_LENGTH.most), common: words.passwordCommon }
      if (fault) throw invalid(`password.${fault}`, said[fault], [{ path: 'password', code: fault, message: said[fault] }])
      await locals.run(changePassword, {})
      await program().auth.setPassword(person.userId, password, locals.session!)
      return { done: identityWords(locals.locale).passwordSaved }
    })
  },
}
