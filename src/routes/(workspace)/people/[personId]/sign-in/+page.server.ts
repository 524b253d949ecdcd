import { attempt, show } from '#lib/server/forms.ts'
import { signInSettings } from '#messages/sign-in-settings.ts'
import { disablePerson, endSessionsOf, getSignInState, resetSecondFactor, unlinkOpenId, unlockPerson } from '#modules/identity/server/index.ts'
import type { Operation } from '#platform/server/command.ts'

export const load = async ({ locals, params }) => ({ personId: params.personId, state: await show(locals.run(getSignInState, { personId: params.personId })) })

type Asked = { locals: App.Locals; params: { personId: string } }
const does = (operation: Operation, done: 'unlocked' | 'factorReset' | 'sessionsEnded' | 'unlinked' | 'woken', more = {}) => ({ locals, params }: Asked) =>
  attempt({}, async () => (await locals.run(operation, { personId: params.personId, ...more }), { done: signInSettings(locals.locale)[done] }), done)

export const actions = {
  unlock: does(unlockPerson, 'unlocked'),
  factor: does(resetSecondFactor, 'factorReset'),
  sessions: does(endSessionsOf, 'sessionsEnded'),
  unlink: does(unlinkOpenId, 'unlinked'),
  wake: does(disablePerson, 'woken', { disabled: false }),
}
