import type { Locale } from '#platform/messages.ts'

/** The part of a logger that the database needs; a pino logger fits. */
export type DatabaseLog = { info(message: string): void; warn(message: string): void; error(message: string): void }

/** An open database. URLs carry passwords: never log them. */
export type DatabaseHandle = {
  /** Owns the schema: migrations, backup, restore. Bypasses row-level security, so never for requests. */
  ownerUrl: string
  /** The run-time role: owns nothing, cannot bypass row-level security. */
  appUrl: string
  mode: 'embedded' | 'external'
  /** PostgreSQL's own version, such as "18.4". */
  version: string
  /** Superuser of the embedded cluster (tests, repair); absent with DATABASE_URL. */
  adminUrl?: string
  /** Stops what this process started, and lets go of the data directory. Safe to call twice. */
  stop(): Promise<void>
}

export type OpenOptions = {
  dataDir: string
  /** DATABASE_URL: a PostgreSQL of one's own, 15 or newer. */
  databaseUrl?: string | undefined
  /** DATABASE_APP_URL: its run-time account, where the owner may not create one. */
  appUrl?: string | undefined
  log: DatabaseLog
  locale?: Locale
  /** Extra settings of the embedded server ({ fsync: 'off' } in tests). */
  settings?: Record<string, string>
}

/** What a function hands over before the data directory's lock is joined to it. */
export type OpenDatabase = Omit<DatabaseHandle, 'stop'> & { stop(): Promise<void> }
