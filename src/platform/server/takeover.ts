/** Another installation's province is taken into this one: its units, people, plans and records, from its backup. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { conflict, invalid } from '#platform/errors.ts'
import type { Locale } from '#platform/messages.ts'
import { takeoverWords } from '#messages/takeover.ts'
import { unpack } from './backup/archive.ts'
import { tableFolder } from './backup/dump.ts'
import { rowsOf } from './backup/load.ts'
import type { Manifest } from './backup/manifest.ts'
import { withConnection } from './postgres/connection.ts'
import { verify } from './restore.ts'
import { findCollisions, renameCodes, type Collision } from './takeover/collisions.ts'
import { stage, type Staged } from './takeover/stage.ts'

export type TakeoverOptions = {
  ownerUrl: string
  dataDir: string
  /** The backup of the other installation. */
  from: string
  /** The province here that takes it in; needed where there are several. */
  into?: string | undefined
  /** Put behind a code of theirs that a unit or group here bears already: "so-tu-phap" → "so-tu-phap-bac-kan". */
  suffix: string
  /** False: says what would be taken in, and changes nothing. */
  apply: boolean
  locale?: Locale
}

/** `administrators`: who would be one here too, with the passwords of there. `renamed`: codes that got the suffix. `collisions`: what stands in the way; while there is one, nothing is taken in. */
export type Takeover = { province: string; into: string; tables: { table: string; rows: number }[]; administrators: string[]; renamed: string[]; collisions: Collision[]; files: number; applied: boolean }

/**
 * Previews, or carries out in one transaction, the taking in of a province. Its units stand in the register beside ours; who follows whom
 * is then an act of reorganisation, with its own preview. Its trail stays in its archive, whose sum is written in ours.
 */
export async function takeOver(options: TakeoverOptions): Promise<Takeover> {
  const { ownerUrl, from, apply, locale = 'vi' } = options
  const manifest = await verify(from, locale)
  return withConnection(ownerUrl, async (client) => {
    await client.query('BEGIN')
    await refuseOtherLevel(client, manifest, locale)
    const here = await provinceHere(client, options)
    const there = await provinceThere(from, manifest, locale)
    const staged = await stage(client, from, manifest, there.id, here.id)
    const renamed = await renameCodes(client, staged, options.suffix)
    const collisions = await findCollisions(client, staged)
    const tables = await countRows(client, staged)
    const administrators = await administratorsAmong(client, staged)
    const found = { province: there.name, into: here.name, tables, administrators, renamed, collisions, files: filesOf(manifest, there.id).length }
    if (!apply || collisions.length > 0) {
      await client.query('ROLLBACK')
      if (apply) throw conflict('takeover.collisions', takeoverWords(locale).collisions(collisions.length))
      return { ...found, applied: false }
    }
    await copyFiles(options, manifest, there.id, here.id)
    for (const one of staged) await client.query(`INSERT INTO ${one.table} (${names(one)}) OVERRIDING SYSTEM VALUE SELECT ${names(one)} FROM ${one.stage}`)
    await note(client, here.id, { ...found, archive: await sumOf(from) })
    await client.query('COMMIT')
    return { ...found, applied: true }
  })
}

const names = (one: Staged) => one.columns.map((name) => pg.escapeIdentifier(name)).join(', ')
const filesOf = (manifest: Manifest, tenant: number) => Object.keys(manifest.entries).filter((name) => name.startsWith(`files/${tenant}/`))

async function refuseOtherLevel(client: pg.Client, manifest: Manifest, locale: Locale): Promise<void> {
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migrations ORDER BY name COLLATE "C"')
  const same = rows.length === manifest.migrations.length && rows.every((row, at) => row.name === manifest.migrations[at]!.name && row.checksum === manifest.migrations[at]!.checksum)
  if (!same) throw invalid('takeover.other_level', takeoverWords(locale).otherLevel(manifest.migrations.at(-1)?.name ?? '', rows.at(-1)?.name ?? ''))
}

async function provinceHere(client: pg.Client, { into, locale = 'vi' }: TakeoverOptions): Promise<{ id: number; name: string }> {
  const { rows } = await client.query<{ id: number; name: string }>('SELECT tenant_id AS id, name FROM tenants WHERE $1::text IS NULL OR name = $1 ORDER BY tenant_id FOR UPDATE', [into ?? null])
  if (rows.length !== 1) throw invalid('takeover.which_province', takeoverWords(locale).whichProvince)
  return rows[0]!
}

/** The one province of the backup that is not the sample. */
async function provinceThere(from: string, manifest: Manifest, locale: Locale): Promise<{ id: number; name: string }> {
  const saved = manifest.tables.find((table) => table.name === 'tenants')!
  const column = (name: string) => saved.columns.indexOf(name)
  const found: (string | null)[][] = []
  for await (const { name, content } of unpack(from)) if (name.startsWith(tableFolder(saved))) found.push(...(JSON.parse(await rowsOf(content)) as (string | null)[][]))
  const real = found.filter((row) => row[column('sample')] !== 'true')
  if (real.length !== 1) throw invalid('takeover.not_one', takeoverWords(locale).notOne(real.length))
  return { id: Number(real[0]![column('tenant_id')]), name: real[0]![column('name')] ?? '' }
}

async function administratorsAmong(client: pg.Client, staged: Staged[]): Promise<string[]> {
  const [people, roles] = ['people', 'role_assignments'].map((name) => staged.find((one) => one.stage === `"stage_${name}"`)!)
  const { rows } = await client.query<{ name: string }>(`SELECT DISTINCT person.name FROM ${roles!.stage} held JOIN ${people!.stage} person ON person.id = held.person_id WHERE held.role = 'administrator' AND (held.valid_to IS NULL OR held.valid_to >= current_date) ORDER BY 1`)
  return rows.map((row) => row.name)
}

async function countRows(client: pg.Client, staged: Staged[]): Promise<Takeover['tables']> {
  const tables = []
  for (const one of staged) tables.push({ table: one.table, rows: Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${one.stage}`)).rows[0]!.count) })
  return tables.filter((table) => table.rows > 0)
}

/** Files lie under their sum: one that is here already is the same file. */
async function copyFiles({ from, dataDir }: TakeoverOptions, manifest: Manifest, there: number, here: number): Promise<void> {
  const wanted = new Set(filesOf(manifest, there))
  for await (const { name, content } of unpack(from)) {
    if (!wanted.has(name) || name.split('/').some((step) => step === '' || step === '.' || step === '..' || step.includes('\\'))) continue
    const path = join(dataDir, 'files', String(here), ...name.split('/').slice(2))
    if (await stat(path).catch(() => undefined)) continue
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }))
  }
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function note(client: pg.Client, tenantId: number, found: Omit<Takeover, 'applied'> & { archive: string }): Promise<void> {
  const after = { province: found.province, archive: found.archive, files: found.files, administrators: found.administrators, rows: Object.fromEntries(found.tables.map((table) => [table.table, table.rows])), renamed: found.renamed }
  await client.query(
    `INSERT INTO audit_events (tenant_id, at, actor_name, command, record_type, record_id, after, request_id) VALUES ($1, now(), 'sangto takeover', 'system.takeOver', 'province', $2, $3, gen_random_uuid()::text)`,
    [tenantId, found.province, JSON.stringify(after)],
  )
}
