/** The store on the device, and what is said in the window when something was put into it. */
export const NAME = 'sangto'
export const KEPT = 'sangto:kept'

/** Whether anything was ever kept on this device; what deals with it is fetched only then. A browser that cannot tell may hold something. */
export async function everKept(): Promise<boolean> {
  if (!('indexedDB' in window)) return false
  const databases = await indexedDB.databases?.().catch(() => undefined)
  return !databases || databases.some(({ name }) => name === NAME)
}
