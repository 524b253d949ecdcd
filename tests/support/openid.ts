import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type TestProvider = {
  issuer: string
  /** Who signs in at the provider from now on. */
  as: (someone: { sub: string; email: string; email_verified: boolean }) => Promise<void>
  /** Goes to the provider as a browser would, and answers with the address to which it sends back. */
  visit: (address: string) => Promise<URL>
  stop: () => Promise<void>
}

export const CLIENT = { clientId: 'sangto', secret: 'a-secret-of-the-test' }

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, 'openid-provider.ts'), redirectUri], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { issuer } = JSON.parse(line) as { issuer: string }
  return {
    issuer,
    as: async (someone) => void (await fetch(`${issuer}/as`, { method: 'POST', body: JSON.stringify(someone) })),
    async visit(address) {
      const jar = new Map<string, string>()
      for (let at = new URL(address), hops = 0; hops < 10; hops++) {
        if (at.origin !== issuer) return at
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
        for (const cookie of answer.headers.getSetCookie()) jar.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1).split(';')[0]!)
        const next = answer.headers.get('location')
        if (!next) throw new Error(`The provider stopped: ${answer.status} ${await answer.text()}`)
        at = new URL(next, at)
      }
      throw new Error('The provider goes round in circles')
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
