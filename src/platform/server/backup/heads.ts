import type pg from 'pg'
import type { Manifest } from './manifest.ts'

/** Where each province's audit chain stood in the snapshot: a backup that lies elsewhere bears witness to it. */
export async function readChainHeads(client: pg.Client): Promise<Manifest['auditHeads']> {
  const { rows: [there] } = await client.query<{ seals: string | null }>("SELECT to_regclass('public.audit_seals') AS seals")
  if (!there!.seals) return []
  const { rows } = await client.query<Manifest['auditHeads'][number]>(`
    SELECT DISTINCT ON (tenant_id) tenant_id AS "tenantId", last_seq::int AS seq, head AS hash, to_char(sealed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt"
    FROM audit_seals ORDER BY tenant_id, number DESC`)
  return rows
}
