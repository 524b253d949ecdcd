import { withConnection } from './connection.ts'
import type { Secrets } from './secrets.ts'

export const OWNER = 'sangto_owner'
export const APP = 'sangto_app'
export const DATABASE = 'sangto'

/** What the run-time role may never have. */
export const APP_ATTRIBUTES = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION'

/**
 * Brings the embedded cluster's roles and database into being (each step may have been done before a crash):
 * the owner of the schema, who may read through row-level security for backups, and the run-time role, who may not.
 */
export function ensureRoles(adminUrl: string, secrets: Secrets): Promise<void> {
  return withConnection(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database')
    const there = new Set(rows.map((row) => row.name))
    if (!there.has(OWNER)) await client.query(`CREATE ROLE ${OWNER} LOGIN NOSUPERUSER BYPASSRLS PASSWORD '${secrets.owner}'`)
    if (!there.has(APP)) await client.query(`CREATE ROLE ${APP} ${APP_ATTRIBUTES} PASSWORD '${secrets.app}'`)
    if (!there.has(DATABASE)) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC; GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP}`)
  })
}
