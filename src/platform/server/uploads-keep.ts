import { z } from 'zod'
import { filesWords } from '#messages/files.ts'
import type { Actor } from '../actor.ts'
import { conflict, invalid, notFound } from '../errors.ts'
import { command, query } from './command.ts'
import { newId } from './id.ts'
import { CheckedUpload, UPLOAD_LIMIT } from './uploads.ts'
import { forgetAbandoned } from './uploads-abandoned.ts'
import { mayReadHeld, type Reading } from './uploads-holders.ts'
import './uploads-names.ts'
import './uploads-personal-data.ts'
import './uploads-tables.ts'

/** A file as pages show it. `image` has its size in px; a thumbnail can be asked for. */
export type KeptFile = { id: string; name: string; mediaType: string; size: number; image: { width: number; height: number } | null }

const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null)

/**
 * Keeps a received file until a record takes it (`takeFiles`). `id` is made by the sender: the same file sent again
 * under the same id is kept once.
 */
export const keepFile = command('files.keep', {
  input: z.object({ id: z.uuid(), upload: z.instanceof(CheckedUpload) }),
  // Whoever audits reads and brings nothing.
  allow: (actor: Actor, file: { uploadedBy: string | null }) => (actor.kind === 'system' || actor.grants.some((grant) => grant.role !== 'auditor')) && file.uploadedBy === personOf(actor),
  api: null,
  async run(ctx, { id, upload }): Promise<KeptFile> {
    const stored = await ctx.tx.selectFrom('files').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', id).executeTakeFirst()
    ctx.permit({ uploadedBy: stored ? stored.uploaded_by : personOf(ctx.actor) })
    const image = upload.image && { width: upload.image.width, height: upload.image.height }
    if (stored) {
      ctx.changed({ type: 'file_resend', id, before: null, after: null })
      return { id, name: stored.name, mediaType: stored.media_type, size: stored.size, image }
    }
    await forgetAbandoned(ctx)
    const row = await storeRow(ctx, id, upload.name, upload.mediaType, upload.bytes)
    await ctx.tx.insertInto('file_arrivals').values({ tenant_id: ctx.tenantId, file_id: id, person_id: personOf(ctx.actor), at: ctx.now }).execute()
    if (upload.image) {
      const thumbnail = await storeRow(ctx, newId(), `${upload.name}.thumbnail.jpg`, 'image/jpeg', upload.image.thumbnail)
      await ctx.tx.insertInto('file_images').values({ tenant_id: ctx.tenantId, file_id: id, ...image!, thumbnail_id: thumbnail.id }).execute()
    }
    ctx.changed({ type: 'file', id, before: null, after: { name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256 } })
    return { id, name: row.name, mediaType: row.media_type, size: row.size, image }
  },
})

async function storeRow(ctx: Reading, id: string, name: string, mediaType: string, bytes: Uint8Array) {
  const { sha256, size } = await ctx.files.put(ctx.tenantId, bytes, UPLOAD_LIMIT)
  const row = { tenant_id: ctx.tenantId, id, sha256, name, media_type: mediaType, size, uploaded_by: personOf(ctx.actor), uploaded_at: ctx.now }
  const made = await ctx.tx.insertInto('files').values(row).onConflict((on) => on.doNothing()).executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) throw conflict('file.being_kept', filesWords(ctx.locale).beingKept)
  return row
}

/**
 * For a command that attaches files: they must have arrived from this very person and be in no record yet, or be held already.
 * From then on the record decides who reads them.
 */
export async function takeFiles(ctx: Reading, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return
  const taken = await ctx.tx.deleteFrom('file_arrivals').where('tenant_id', '=', ctx.tenantId).where('file_id', 'in', fileIds).where('person_id', 'is not distinct from', personOf(ctx.actor)).returning('file_id').execute()
  if (taken.length === fileIds.length) return
  const message = filesWords(ctx.locale).notArrived
  throw invalid('file.not_arrived', message, [{ path: 'files', code: 'not_arrived', message }])
}

/** A file's bytes for download, or its thumbnail. Asks the record that holds it; before that, only who sent it. */
export const openFile = query('files.open', {
  input: z.object({ fileId: z.uuid(), thumbnail: z.boolean().default(false) }),
  allow: (_actor: Actor, file: { readable: boolean }) => file.readable,
  api: null,
  async run(ctx, { fileId, thumbnail }) {
    const file = await ctx.tx
      .selectFrom('files as file')
      .leftJoin('file_arrivals as arrival', (on) => on.onRef('arrival.tenant_id', '=', 'file.tenant_id').onRef('arrival.file_id', '=', 'file.id'))
      .leftJoin('file_images as image', (on) => on.onRef('image.tenant_id', '=', 'file.tenant_id').onRef('image.file_id', '=', 'file.id'))
      .leftJoin('files as small', (on) => on.onRef('small.tenant_id', '=', 'file.tenant_id').onRef('small.id', '=', 'image.thumbnail_id'))
      .select(['file.sha256', 'file.name', 'file.media_type', 'arrival.file_id as arriving', 'arrival.person_id', 'small.sha256 as small'])
      .where('file.tenant_id', '=', ctx.tenantId)
      .where('file.id', '=', fileId)
      .executeTakeFirst()
    const missing = notFound('file.not_found', filesWords(ctx.locale).notFound)
    if (!file) throw missing
    const own = file.arriving !== null && file.person_id === personOf(ctx.actor)
    ctx.permit({ readable: own || (await mayReadHeld(ctx, fileId)) })
    if (thumbnail && !file.small) throw missing
    const content = await ctx.files.stream(ctx.tenantId, thumbnail ? file.small! : file.sha256)
    return { ...content, name: file.name, mediaType: thumbnail ? 'image/jpeg' : file.media_type }
  },
})

/** Files by id, in the order given, as pages show them. */
export async function filesById(ctx: Reading, ids: string[]): Promise<KeptFile[]> {
  if (ids.length === 0) return []
  const rows = await ctx.tx
    .selectFrom('files as file')
    .leftJoin('file_images as image', (on) => on.onRef('image.tenant_id', '=', 'file.tenant_id').onRef('image.file_id', '=', 'file.id'))
    .select(['file.id', 'file.name', 'file.media_type', 'file.size', 'image.width', 'image.height'])
    .where('file.tenant_id', '=', ctx.tenantId)
    .where('file.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, mediaType: row.media_type, size: row.size, image: row.width && row.height ? { width: row.width, height: row.height } : null }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
