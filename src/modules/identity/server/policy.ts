import { holds, type Actor } from '#platform/actor.ts'

/** People and their roles are kept by the administrator alone. */
export const canKeepPeople = (actor: Actor) => holds(actor, 'administrator')

/** Who holds what is read by administrators and auditors. */
export const canReadPeople = (actor: Actor) => holds(actor, 'administrator', 'auditor')

/** A person may change what is theirs. */
export const isThemselves = (actor: Actor, person: { id: string | null }) => actor.kind === 'person' && actor.personId === person.id

export const canReadPeopleOrSelf = (actor: Actor, person: { id: string | null }) => canReadPeople(actor) || isThemselves(actor, person)

/** Whoever gave a delegation takes it back, whoever received it gives it up, and an administrator ends it in need. */
export const mayEndDelegation = (actor: Actor, delegation: { fromId: string; toId: string }) =>
  canKeepPeople(actor) || isThemselves(actor, { id: delegation.fromId }) || isThemselves(actor, { id: delegation.toId })

/** Whoever works in the province may ask whom to turn to. */
export const worksHere = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0

/** What nobody does but a rule of the program: on behalf of whoever is not signed in yet, or by the calendar. */
export const isProgram = (actor: Actor) => actor.kind === 'system'
