/**
 * What the process that starts the program hands to the built server, which is another bundle in the same process.
 * Kept in memory only: it carries the database password and the secret.
 */
export type Host = {
  appUrl: string
  dataDir: string
  origin: string
  secret: string
  sample: boolean
  /** From beyond this machine: then administrators sign in with a second factor, unless the province says otherwise. */
  reachable: boolean
  startedAt: string
}

const KEY = Symbol.for('sangto.host')

export function provideHost(host: Host): void {
  ;(globalThis as Record<symbol, unknown>)[KEY] = host
}

export function requireHost(): Host {
  const host = (globalThis as Record<symbol, unknown>)[KEY] as Host | undefined
  if (!host) throw new Error('The built server is started by "npm start", which opens the database first.')
  return host
}
