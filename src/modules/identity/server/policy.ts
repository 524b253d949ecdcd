import { holds, type Actor } from '#platform/actor.ts'

/** People and their roles are kept by the administrator alone. */
export const canKeepPeople = (actor: Actor) => holds(actor, 'administrator')

/** A person may change what is theirs. */
export const isThemselves = (actor: Actor, person: { id: string }) => actor.kind === 'person' && actor.personId === person.id
