import { inTenant } from './db.ts'
import { job } from './jobs.ts'
import type { Reading } from './uploads-holders.ts'
import './uploads-tables.ts'

/** Days after which a file that no record has taken is removed. */
export const KEPT_DAYS = 14
const AT_ONCE = 20

/** Forgets files that were sent long ago and never became part of a record; their bytes go after the commit. */
export async function forgetAbandoned(ctx: Reading): Promise<void> {
  const before = new Date(Date.parse(ctx.now) - KEPT_DAYS * 24 * 3600_000).toISOString()
  const old = await ctx.tx.selectFrom('file_arrivals').select('file_id').where('tenant_id', '=', ctx.tenantId).where('at', '<', before).orderBy('at').limit(AT_ONCE).forUpdate().skipLocked().execute()
  if (old.length === 0) return
  const ids = old.map((row) => row.file_id)
  const images = await ctx.tx.deleteFrom('file_images').where('tenant_id', '=', ctx.tenantId).where('file_id', 'in', ids).returning('thumbnail_id').execute()
  const gone = await ctx.tx.deleteFrom('files').where('tenant_id', '=', ctx.tenantId).where('id', 'in', [...ids, ...images.map((row) => row.thumbnail_id)]).returning(['id', 'name', 'sha256']).execute()
  for (const file of gone) ctx.changed({ type: 'file', id: file.id, before: { name: file.name }, after: null, reason: `${KEPT_DAYS}` })
  ctx.enqueue(removeBytes.name, { hashes: [...new Set(gone.map((file) => file.sha256))] })
}

/** The same bytes may stand behind another file: only those that no row names are removed. */
export const removeBytes = job('files.removeBytes', {
  timeLimit: 60,
  ofProgram: true,
  async run(platform, { actor, data }) {
    const hashes = data['hashes'] as string[]
    const named = await inTenant(platform.db, actor.tenantId, 'read', (tx) => tx.selectFrom('files').select('sha256').where('tenant_id', '=', actor.tenantId).where('sha256', 'in', hashes).execute())
    for (const hash of new Set(hashes).difference(new Set(named.map((row) => row.sha256)))) await platform.files.remove(actor.tenantId, hash)
  },
})
