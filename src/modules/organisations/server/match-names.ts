import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { searchKey } from '#platform/text.ts'
import { nameKey } from '../unit.ts'

/** What a written name may stand for. Certain only when exactly one unit or group bears the very name; else proposals for a person. */
export type NameMatch = {
  text: string
  certain: { kind: 'unit' | 'group'; id: string; name: string } | null
  proposals: { kind: 'unit' | 'group'; id: string; name: string; score: number }[]
}

type Candidate = { kind: 'unit' | 'group'; id: string; name: string; keys: string[] }

/** Matches names as written against units standing on the day and groups. Never assigns what is not certain. */
export async function matchNames(ctx: Context, texts: string[], day: string): Promise<NameMatch[]> {
  const candidates = await candidatesOn(ctx, day)
  return texts.map((text) => {
    const key = nameKey(text)
    const exact = candidates.filter((one) => one.keys.includes(key))
    if (exact.length === 1) return { text, certain: strip(exact[0]!), proposals: [] }
    const scored = (exact.length > 1 ? exact : candidates).map((one) => ({ ...strip(one), score: Math.max(...one.keys.map((other) => similarity(key, other))) }))
    const proposals = scored.filter((one) => one.score >= 0.45).sort((a, b) => b.score - a.score).slice(0, 5)
    return { text, certain: null, proposals }
  })
}

const strip = ({ kind, id, name }: Candidate) => ({ kind, id, name })

async function candidatesOn(ctx: Context, day: string): Promise<Candidate[]> {
  const { rows: units } = await sql<{ id: string; name: string; name_key: string }>`select id, name, name_key from units_on(${day}::date) where tenant_id = ${ctx.tenantId}`.execute(ctx.tx)
  const aliases = Map.groupBy(await ctx.tx.selectFrom('unit_aliases').select(['unit_id', 'alias_key']).where('tenant_id', '=', ctx.tenantId).execute(), (row) => row.unit_id)
  const groups = await ctx.tx.selectFrom('unit_groups').select(['id', 'name', 'keys']).where('tenant_id', '=', ctx.tenantId).execute()
  return [
    ...units.map((unit): Candidate => ({ kind: 'unit', id: unit.id, name: unit.name, keys: [unit.name_key, ...(aliases.get(unit.id) ?? []).map((row) => row.alias_key)] })),
    ...groups.map((group): Candidate => ({ kind: 'group', id: group.id, name: group.name, keys: group.keys })),
  ]
}

/** Share of common words, without diacritics (Dice): 1 for the same words, 0 for none in common. */
function similarity(a: string, b: string): number {
  const first = new Set(searchKey(a).split(/[^a-z0-9]+/u).filter(Boolean))
  const second = new Set(searchKey(b).split(/[^a-z0-9]+/u).filter(Boolean))
  if (first.size + second.size === 0) return 0
  return (2 * first.intersection(second).size) / (first.size + second.size)
}
