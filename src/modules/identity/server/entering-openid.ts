import { sql } from 'kysely'
import { Refusal, type RefusalKind } from '#platform/errors.ts'
import { addressToEnter, browserWord, comeBack, hashOf, newErrand, type OpenIdErrand, type OpenIdSettings } from '#platform/server/auth/openid.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { unseal } from '#platform/server/seal.ts'
import { signInWords } from '#messages/sign-in.ts'
import { enter, type Door, type Entry } from './entering.ts'
import { findByOpenId, linkOpenId } from './openid.ts'

/** Seconds that somebody may stay at the provider. */
const ERRAND_SECONDS = 600

type Provider = OpenIdSettings & { tenantId: number; province: string }

/** Identity providers that one may sign in with. */
export async function openIdProviders(platform: Platform): Promise<Provider[]> {
  const { rows } = await sql<{ tenant_id: number; name: string; openid: OpenIdSettings }>`select * from openid_provinces()`.execute(platform.db)
  return rows.map((row) => ({ ...row.openid, tenantId: row.tenant_id, province: row.name }))
}

async function providerOf(door: Door, tenantId: number): Promise<Provider & { secret: string }> {
  const provider = (await openIdProviders(door.platform)).find((one) => one.tenantId === tenantId)
  const secret = provider && unseal(door.auth.secret, provider.sealedSecret)
  if (!provider || !secret) throw new Refusal('not_found', 'openid.off', signInWords(door.locale).openidOff)
  return { ...provider, secret }
}

/** Sends somebody to their province's provider. `browser` is kept in a cookie: only the browser that set out may come back. */
export async function goToProvider(door: Door, tenantId: number, { next, back }: { next: string; back: string }): Promise<{ to: string; browser: string }> {
  const provider = await providerOf(door, tenantId)
  const browser = browserWord()
  const errand: OpenIdErrand = { tenantId, ...newErrand(), browser: hashOf(browser), next }
  const state = await door.auth.once.make('openid', errand, ERRAND_SECONDS)
  const to = await addressToEnter(provider, provider.secret, errand, { state, back }).catch((error: unknown) => fail(door, error, 'unavailable', 'openid.down', signInWords(door.locale).openidDown))
  return { to, browser }
}

/** What went wrong goes to the log, where whoever set it up finds it; the person is told what they can do. */
function fail(door: Door, error: unknown, kind: RefusalKind, code: string, message: string): never {
  door.platform.log.warn({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error), code }, 'openid')
  throw new Refusal(kind, code, message)
}

/**
 * Somebody comes back from the provider. The errand is spent once, in the browser that set out. Whoever was invited is
 * found by subject, before that by verified e-mail, and nobody is made anew.
 */
export async function enterByOpenId(door: Door, browser: string | undefined, address: URL): Promise<Entry & { next: string }> {
  const words = signInWords(door.locale)
  const errand = await door.auth.once.take<OpenIdErrand>('openid', address.searchParams.get('state') ?? '')
  if (!errand || !browser || hashOf(browser) !== errand.browser) throw new Refusal('invalid', 'openid.state', words.openidState)
  const provider = await providerOf(door, errand.tenantId)
  const told = await comeBack(provider, provider.secret, errand, address).catch((error: unknown) => fail(door, error, 'invalid', 'openid.refused', words.openidRefused))
  const asProgram = { actor: { kind: 'system', tenantId: errand.tenantId, name: 'sign-in' } as const, locale: door.locale }
  const found = await perform(door.platform, findByOpenId, told, asProgram)
  if (!found) throw new Refusal('forbidden', told.email ? 'openid.nobody' : 'openid.email', told.email ? words.openidNobody : words.openidEmail)
  if (!found.linked) await perform(door.platform, linkOpenId, { issuer: told.issuer, subject: told.subject, userId: found.userId }, asProgram)
  return { ...(await enter(door, { ...found, tenantId: errand.tenantId }, 'openid')), next: errand.next }
}
