import type { z } from 'zod'
import { hashRecoveryCode, stepOf } from '#platform/server/auth/totp.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { unseal } from '#platform/server/seal.ts'
import type { Person } from '#platform/actor.ts'
import type { Locale } from '#platform/messages.ts'
import { findSecondFactor, type RightCode } from './second-factor.ts'

type Asked = { platform: Platform; secret: string; person: Person; locale: Locale }

/** Whether the person has a second factor. */
export const hasSecondFactor = async (asked: Asked) => (await sealedOf(asked)) !== null

const sealedOf = ({ platform, person, locale }: Asked) =>
  perform(platform, findSecondFactor, { personId: person.personId }, { actor: { kind: 'system', tenantId: person.tenantId, name: 'sign-in' }, locale })

/** What was typed, as a code to be spent: six digits from the application, else one of the codes from paper. Null when it cannot be right. */
export async function readCode(asked: Asked, typed: string): Promise<z.output<typeof RightCode> | null> {
  const { platform, secret, person } = asked
  if (!/^[\d\s]+$/.test(typed)) return { recoveryHash: hashRecoveryCode(secret, person.personId, typed) }
  const sealed = await sealedOf(asked)
  const shared = sealed && unseal(secret, sealed)
  const step = shared && (await stepOf(shared, typed, platform.clock()))
  return step ? { step } : null
}
