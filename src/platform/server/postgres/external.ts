import { randomInt } from 'node:crypto'
import pg from 'pg'
import { invalid, unavailable } from '#platform/errors.ts'
import { databaseWords } from '#messages/database.ts'
import type { OpenDatabase, OpenOptions } from './types.ts'
import { opens } from './connection.ts'
import { ensureSecrets } from './secrets.ts'
import { APP, APP_ATTRIBUTES } from './roles.ts'

const OLDEST = 150000

/** A PostgreSQL of one's own: checks that it will do, and that the run-time account is a weak one. */
export async function openExternal(options: OpenOptions, databaseUrl: string): Promise<OpenDatabase> {
  const { locale = 'vi' } = options
  checkUrl('DATABASE_URL', databaseUrl, options)
  if (options.appUrl) checkUrl('DATABASE_APP_URL', options.appUrl, options)
  const owner = await connect(databaseUrl, options)
  try {
    const version = await checkServer(owner, options)
    const appUrl = options.appUrl ?? (await ensureAppRole(owner, databaseUrl, options))
    await checkApp(owner, appUrl, options)
    return { mode: 'external', ownerUrl: databaseUrl, appUrl, version, stop: async () => {} }
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw unavailable('database.connect_failed', databaseWords(locale).connectFailed(error.message))
    throw error
  } finally {
    await owner.end()
  }
}

function checkUrl(name: string, url: string, { locale = 'vi' }: OpenOptions): void {
  const parsed = URL.parse(url)
  const good = parsed && ['postgres:', 'postgresql:'].includes(parsed.protocol) && parsed.username && parsed.pathname.length > 1
  if (!good) throw invalid('database.bad_url', databaseWords(locale).badUrl(name))
}

async function connect(url: string, { locale = 'vi' }: OpenOptions): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw unavailable('database.connect_failed', databaseWords(locale).connectFailed((error as Error).message))
  }
}

async function checkServer(owner: pg.Client, { locale = 'vi' }: OpenOptions): Promise<string> {
  const words = databaseWords(locale)
  const { rows } = await owner.query<{ number: number; version: string; encoding: string; icu: boolean }>(`
    SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
           current_setting('server_encoding') AS encoding, EXISTS (SELECT FROM pg_collation WHERE collname = 'vi-x-icu') AS icu`)
  const server = rows[0]!
  if (server.number < OLDEST) throw unavailable('database.too_old', words.tooOld(server.version))
  if (server.encoding !== 'UTF8') throw unavailable('database.not_utf8', words.notUtf8(server.encoding))
  if (!server.icu) throw unavailable('database.no_icu', words.noIcu)
  return server.version
}

/** Creates the run-time role with this data directory's password, or says which SQL an administrator runs. */
async function ensureAppRole(owner: pg.Client, databaseUrl: string, { dataDir, locale = 'vi' }: OpenOptions): Promise<string> {
  const words = databaseWords(locale)
  const secrets = await ensureSecrets(dataDir)
  const appUrl = withAccount(databaseUrl, APP, secrets.app)
  const { rows } = await owner.query<{ may: boolean; there: boolean; database: string }>(`
    SELECT rolsuper OR rolcreaterole AS may, EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP}') AS there,
           quote_ident(current_database()) AS database
    FROM pg_roles WHERE rolname = current_user`)
  const { may, there, database } = rows[0]!
  const grant = `GRANT CONNECT ON DATABASE ${database} TO ${APP};`
  const statement = (verb: string) => `${verb} ROLE ${APP} ${APP_ATTRIBUTES} PASSWORD '…';\n${grant}`
  if (there && !(await opens(appUrl))) throw unavailable('database.role_taken', words.roleTaken(statement('ALTER')))
  if (!there && !may) throw unavailable('database.need_role', words.needRole(statement('CREATE')))
  if (!there) await owner.query(`CREATE ROLE ${APP} ${APP_ATTRIBUTES} PASSWORD '${secrets.app}'; ${grant}`)
  return appUrl
}

/** The run-time account opens the same database, has the privileges of sangto_app, and nothing that steps over row-level security. */
async function checkApp(owner: pg.Client, appUrl: string, options: OpenOptions): Promise<void> {
  const words = databaseWords(options.locale ?? 'vi')
  const { rows: owners } = await owner.query<{ role: string }>('SELECT current_user AS role')
  const app = await connect(appUrl, options)
  try {
    if (!(await sameDatabase(owner, app))) throw invalid('database.other_database', words.otherDatabase)
    const { rows } = await app.query<{ role: string; strong: boolean; known: boolean; member: boolean }>(
      `SELECT rolname AS role, rolsuper OR rolbypassrls OR pg_has_role(oid, $1::name, 'MEMBER') AS strong, to_regrole('${APP}') IS NOT NULL AS known,
              CASE WHEN to_regrole('${APP}') IS NOT NULL THEN pg_has_role(oid, '${APP}', 'USAGE') ELSE false END AS member
       FROM pg_roles WHERE rolname = current_user`,
      [owners[0]!.role],
    )
    const { role, strong, known, member } = rows[0]!
    if (strong) throw invalid('database.app_is_owner', words.appIsOwner(role))
    const sql = `${known ? '' : `CREATE ROLE ${APP} NOLOGIN; `}GRANT ${APP} TO ${pg.escapeIdentifier(role)};`
    if (!member) throw invalid('database.app_not_member', words.appNotMember(role, sql))
  } finally {
    await app.end()
  }
}

/** Advisory locks are per database: one taken on the first connection is refused to the second only in the same one. */
async function sameDatabase(first: pg.Client, second: pg.Client): Promise<boolean> {
  const key = randomInt(2 ** 47)
  await first.query('SELECT pg_advisory_lock($1)', [key])
  const { rows } = await second.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [key])
  await first.query('SELECT pg_advisory_unlock($1)', [key])
  return rows[0]?.got === false
}

function withAccount(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.href
}
