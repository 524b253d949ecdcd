import { holds, type Actor } from '#platform/actor.ts'

/** Who keeps people answers for what is known about them. */
export const canAnswerForData = (actor: Actor) => holds(actor, 'administrator')

/** Everybody reads about themselves; the administrator, for a request. */
export const canReadData = (actor: Actor, person: { personId: string }) => canAnswerForData(actor) || isTheirs(actor, person)

export const isTheirs = (actor: Actor, { personId }: { personId: string }) => actor.kind === 'person' && actor.personId === personId

/** The register of what is held is open to all who work here (Luật 91/2025/QH15, Điều 3: transparency). */
export const canReadRegister = (actor: Actor) => actor.kind === 'system' || actor.grants.length > 0
