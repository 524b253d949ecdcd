const LOOPBACK = new Set(['127.0.0.1', '[::1]', '::1', 'localhost'])

export const isLoopback = (host: string) => LOOPBACK.has(host)

/**
 * Whether a request that calls us by this name (its Host header) is answered. On a loopback address only the machine's own
 * names are, and the one of the address that was set: a site that lets its name point here (DNS rebinding) reads nothing.
 */
export function answersTo(name: string | undefined, { host, origin }: { host: string; origin: string }): boolean {
  if (!isLoopback(host)) return true
  if (!name || !URL.canParse(`http://${name}`)) return false
  const { hostname } = new URL(`http://${name}`)
  return LOOPBACK.has(hostname) || hostname.endsWith('.localhost') || hostname === new URL(origin).hostname
}
