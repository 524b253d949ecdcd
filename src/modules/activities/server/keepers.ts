import type { Context } from '#platform/server/context.ts'

/** Who may change what a unit recorded or answer for its share: the unit itself, and where it has ended those who answer for it today. */
export async function keptBy(_ctx: Context, { unitId, keeperId }: { unitId: string; keeperId: string | null }): Promise<{ unitId: string; keepers: string[] }> {
  return { unitId, keepers: keeperId ? [keeperId] : [] }
}
