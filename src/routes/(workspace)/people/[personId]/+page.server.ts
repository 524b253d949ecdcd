import { attempt, fields, show } from '#lib/server/forms.ts'
import { mailInvitation } from '#lib/server/invitation-mail.ts'
import { program } from '#lib/server/program.ts'
import { identityWords } from '#messages/identity.ts'
import { peopleDoneWords } from '#messages/people-done.ts'
import { disablePerson, endRole, getPerson, grantRole, issueLink, movePerson } from '#modules/identity/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { holds, ROLES } from '#platform/actor.ts'
import { conflict } from '#platform/errors.ts'

export async function load({ locals, params, url }) {
  const shown = await show(locals.run(getPerson, { personId: params.personId }))
  const keeps = holds(locals.person!, 'administrator')
  const units = keeps ? await show(locals.run(listUnits, {})) : []
  return { shown, keeps, invited: url.searchParams.has('invited'), roles: ROLES, units: units.map((unit) => ({ id: unit.id, name: unit.name })) }
}

export const actions = {
  async grant({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => (await locals.run(grantRole, { ...values, personId: params.personId }), { done: peopleDoneWords(locals.locale).roleAdded }), 'grant')
  },
  async end({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => (await locals.run(endRole, { ...values, personId: params.personId }), { done: peopleDoneWords(locals.locale).roleEnded }), `end-${values['roleId']}`)
  },
  async move({ request, locals, params }) {
    const values = fields(await request.formData())
    return attempt(values, async () => (await locals.run(movePerson, { ...values, personId: params.personId }), { done: peopleDoneWords(locals.locale).moved }), 'move')
  },
  async access({ request, locals, params }) {
    const disabled = (await request.formData()).get('disabled') === 'true'
    const words = peopleDoneWords(locals.locale)
    return attempt({}, async () => (await locals.run(disablePerson, { personId: params.personId, disabled }), { done: disabled ? words.nowDisabled : words.nowEnabled }), 'access')
  },
  /** The link goes to this one answer and nowhere else: not into the trail, not into a log. */
  async link({ locals, params, setHeaders }) {
    return attempt({}, async () => {
      const { email, name } = await locals.run(issueLink, { personId: params.personId })
      setHeaders({ 'cache-control': 'no-store' })
      return { link: await program().auth.makeLink(email), linkFor: name }
    }, 'link')
  },
  async mail({ locals, params }) {
    const words = peopleDoneWords(locals.locale)
    return attempt({}, async () => {
      const { email } = await locals.run(issueLink, { personId: params.personId })
      const sent = await mailInvitation({ tenantId: locals.person!.tenantId, email }, locals.locale)
      if (sent === 'no_server') throw conflict('mail.no_server', words.noMailServer)
      if (sent === 'wait') throw conflict('mail.wait', words.mailLater(email))
      if (sent !== 'sent') throw conflict('mail.failed', identityWords(locals.locale).mailFailed(sent.failed))
      return { done: words.mailed(email) }
    }, 'link')
  },
}
