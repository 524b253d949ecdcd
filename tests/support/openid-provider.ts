/**
 * A real OpenID Connect provider (oidc-provider) in a process of its own: `openid-provider.ts REDIRECT_URI`. It says its issuer in
 * one line of JSON. Whoever is posted to /as is who signs in there from then on, without being asked.
 */
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

type Someone = { sub: string; email: string; email_verified: boolean }
let someone: Someone = { sub: 'nobody', email: 'nobody@mau.example', email_verified: false }

const server = createServer()
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as { port: number }
const issuer = `http://127.0.0.1:${port}`

const provider = new Provider(issuer, {
  clients: [{ client_id: 'sangto', client_secret: 'a-secret-of-the-test', redirect_uris: [process.argv[2]!], grant_types: ['authorization_code'], response_types: ['code'] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  cookies: { keys: ['a key of the test'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...someone }) }),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client!.clientId, accountId: ctx.oidc.session!.accountId! })
    grant.addOIDCScope('openid email')
    await grant.save()
    return grant
  },
})
const answer = provider.callback()
server.on('request', async (request, response) => {
  if (request.url === '/as') {
    let body = ''
    for await (const part of request) body += String(part)
    someone = JSON.parse(body) as Someone
    return void response.end()
  }
  if (request.url?.startsWith('/interaction/')) return void provider.interactionFinished(request, response, { login: { accountId: someone.sub, remember: false } })
  await answer(request, response)
})
console.log(JSON.stringify({ issuer }))
