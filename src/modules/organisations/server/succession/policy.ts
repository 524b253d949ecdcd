import { holds, type Actor } from '#platform/actor.ts'

/** Acts of reorganisation are written and put into force by whoever keeps the register and the plans. */
export const canKeepActs = (actor: Actor) => holds(actor, 'administrator', 'coordinator')
