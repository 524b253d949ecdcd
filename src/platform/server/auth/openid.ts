import { createHash, randomBytes } from 'node:crypto'
import * as client from 'openid-client'
import { isLoopback } from '../answered-names.ts'

/** An identity provider as a province has set it up. Claims: under which name it tells the e-mail and the lasting subject. */
export type OpenIdSettings = { enabled: boolean; label: string; issuer: string; clientId: string; sealedSecret: string; emailClaim: string; subjectClaim: string }

/** What is remembered while somebody is at the provider. */
export type OpenIdErrand = { tenantId: number; verifier: string; nonce: string; browser: string; next: string }

/** Who came back: the lasting subject, and the address if the provider has verified it. */
export type OpenIdPerson = { issuer: string; subject: string; email: string | null }

/** https; http only where it does not leave this machine. */
export function mayBeIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

/** The provider's own description (its name must be the one that was set up), and ourselves as its client. */
async function configure(settings: OpenIdSettings, secret: string): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer)
  const onLoopback = issuer.protocol === 'http:' && mayBeIssuer(settings.issuer)
  return client.discovery(issuer, settings.clientId, secret, undefined, { timeout: 10, ...(onLoopback && { execute: [client.allowInsecureRequests] }) })
}

/** What binds an errand to the browser that set out: the browser keeps the word, the errand its hash. */
export const browserWord = () => randomBytes(32).toString('base64url')
export const hashOf = (word: string) => createHash('sha256').update(word).digest('base64url')

/** What only we and the provider know of one errand (PKCE and nonce; RFC 9700). */
export const newErrand = () => ({ verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce() })

/** Where to send somebody. `state` is a word that is spent once when they come back. */
export async function addressToEnter(settings: OpenIdSettings, secret: string, errand: OpenIdErrand, { state, back }: { state: string; back: string }): Promise<string> {
  const config = await configure(settings, secret)
  const code_challenge = await client.calculatePKCECodeChallenge(errand.verifier)
  return client.buildAuthorizationUrl(config, { redirect_uri: back, scope: 'openid email', state, nonce: errand.nonce, code_challenge, code_challenge_method: 'S256' }).href
}

/**
 * Changes the code for an identity, with issuer, audience, signature, nonce, state and PKCE checked (openid-client). The e-mail
 * counts only if the provider says that it has verified it. Throws the library's error where anything does not agree.
 */
export async function comeBack(settings: OpenIdSettings, secret: string, errand: OpenIdErrand, address: URL): Promise<OpenIdPerson> {
  const config = await configure(settings, secret)
  const tokens = await client.authorizationCodeGrant(config, address, { pkceCodeVerifier: errand.verifier, expectedNonce: errand.nonce, expectedState: address.searchParams.get('state') ?? '', idTokenExpected: true })
  const told = tokens.claims()!
  const more = config.serverMetadata().userinfo_endpoint ? await client.fetchUserInfo(config, tokens.access_token, told.sub) : {}
  const claims: Record<string, unknown> = { ...more, ...told }
  const subject = claims[settings.subjectClaim]
  const email = claims[settings.emailClaim]
  if (typeof subject !== 'string' || subject === '') throw new TypeError(`no claim "${settings.subjectClaim}"`)
  return { issuer: told.iss, subject, email: claims['email_verified'] === true && typeof email === 'string' ? email : null }
}
