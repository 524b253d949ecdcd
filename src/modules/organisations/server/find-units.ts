import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/server/command.ts'
import { searchKey } from '#platform/text.ts'
import { canReadUnits } from './policy.ts'

/** A unit found by one of its names. `matched`: the former name or other spelling that was meant, null when it is the present name. `parent`: what tells namesakes apart. */
export type FoundUnit = { id: string; code: string; name: string; kind: string; commandable: boolean; unverified: boolean; officialCode: string | null; matched: string | null; parent: string | null; validFrom: string; validTo: string | null }

const LIMIT = 50
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Units by every word typed, diacritics or not, in a present, former or other name, or by code; those that stand on the day come first. */
export const findUnits = query('organisations.findUnits', {
  input: z.object({ q: z.string().trim().min(1).max(200), on: z.iso.date().optional() }),
  allow: canReadUnits,
  api: 'GET /units/search',
  async run(ctx, { q, on }): Promise<FoundUnit[]> {
    ctx.permit(null)
    const words = searchKey(q).split(/\s+/u).map(pattern)
    const day = on ?? ctx.today
    const { rows } = await sql<FoundUnit>`
      with named as (
        select id, 0 as rank, null::text as matched from units where tenant_id = ${ctx.tenantId} and search_key(name) like all(${words}::text[])
        union all select unit_id, 1, alias from unit_aliases where tenant_id = ${ctx.tenantId} and search_key(alias) like all(${words}::text[])
        union all select unit_id, 2, name from unit_pasts where tenant_id = ${ctx.tenantId} and search_key(name) like all(${words}::text[])
        union all select id, 3, null from units where tenant_id = ${ctx.tenantId} and (code = ${q.toLowerCase()} or official_code = ${q.toUpperCase()})
      ), best as (select distinct on (id) id, rank, matched from named order by id, rank, matched)
      select unit.id, unit.code, unit.name, unit.kind, unit.commandable, unit.unverified, unit.official_code as "officialCode", best.matched, parent.name as parent, unit.valid_from as "validFrom", unit.valid_to as "validTo"
      from best join units unit on unit.tenant_id = ${ctx.tenantId} and unit.id = best.id
        left join units parent on parent.tenant_id = ${ctx.tenantId} and parent.id = unit.parent_id
      order by (unit.valid_from <= ${day} and (unit.valid_to is null or unit.valid_to >= ${day})) desc, best.rank, unit.position, unit.name collate "vi-x-icu"
      limit ${LIMIT}`.execute(ctx.tx)
    return rows
  },
})
