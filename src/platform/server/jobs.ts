import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { platformWords } from '#messages/platform.ts'
import type { Actor, System } from '../actor.ts'
import { forbidden, Refusal } from '../errors.ts'
import type { Locale } from '../messages.ts'
import type { Tx } from './db.ts'
import { noteRefusedJob } from './jobs-refused.ts'
import { perform, type Platform, type QueuedJob } from './runtime.ts'

/** Work that goes on after the request: it runs as the person or rule that queued it, who is asked again. */
export type Job = {
  name: string
  /** Seconds after which the job is given up and marked failed. */
  timeLimit: number
  /** It only ends what a person did, and needs nobody's leave any more: it runs as the program. */
  ofProgram?: true
  run: (platform: Platform, work: { actor: Actor; locale: Locale; data: Record<string, unknown> }) => Promise<void>
  /** It was not done, because its person may no longer do it: what waits for it is told so, by the program. */
  refused?: (platform: Platform, work: { system: System; locale: Locale; data: Record<string, unknown>; refusal: Refusal }) => Promise<void>
}

const registry = new Map<string, Job>()

export function job(name: string, definition: Omit<Job, 'name'>): Job {
  if (registry.has(name)) throw new Error(`Two jobs are named ${name}`)
  const made = { name, ...definition }
  registry.set(name, made)
  return made
}

export const jobs = () => [...registry.values()]

type Envelope = { actor: { kind: 'person'; userId: string; tenantId: number } | { kind: 'system'; name: string; tenantId: number }; locale: Locale; data: Record<string, unknown> }

const QUIET = { migrate: false, supervise: false, schedule: false, application_name: 'sangto-jobs' } as const

/** Creates the queue's own tables (schema `pgboss`) as owner and lets the run-time role use them. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const one of jobs()) if (!(await boss.getQueue(one.name))) await boss.createQueue(one.name, { retryLimit: 1, expireInSeconds: one.timeLimit })
  await boss.stop({ graceful: false })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`grant usage on schema pgboss to sangto_app;
    grant select, insert, update, delete on all tables in schema pgboss to sangto_app;
    grant execute on all functions in schema pgboss to sangto_app;
    grant usage on all sequences in schema pgboss to sangto_app`)
  await owner.end()
}

/** A person is named, not copied with their roles: these are asked for again when the job runs. */
function onBehalfOf(name: string, actor: Actor): Envelope['actor'] {
  const { tenantId } = actor
  if (registry.get(name)?.ofProgram) return { kind: 'system', name, tenantId }
  return actor.kind === 'person' ? { kind: 'person', userId: actor.userId, tenantId } : actor
}

/** Puts a job into the queue within the command's own transaction: it is there exactly when the command is. */
export function enqueuer(appUrl: string): { enqueue: Platform['enqueue']; close: () => Promise<void> } {
  let started: Promise<PgBoss> | undefined
  const start = () => {
    const boss = new PgBoss({ connectionString: appUrl, ...QUIET, max: 1 })
    boss.on('error', () => {})
    return boss.start()
  }
  return {
    async enqueue(tx: Tx, { name, data, actor, locale }: QueuedJob) {
      const boss = await (started ??= start())
      const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: (await tx.executeQuery(CompiledQuery.raw(text, values ?? []))).rows as unknown[] }) }
      await boss.send(name, { actor: onBehalfOf(name, actor), locale, data } satisfies Omit<Envelope, 'data'> & { data: object }, { db: db as never })
    },
    close: async () => void (started && (await (await started).stop({ graceful: false }))),
  }
}

/**
 * Works through the queue until `stop`. `actorOf` asks who the person is now, with the roles held now. A job that is refused to
 * its person is not tried again: the trail says so, and what waits for it is told.
 */
export async function workJobs(platform: Platform, appUrl: string, actorOf: (user: { id: string; tenantId: number }) => Promise<Actor | null>): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: appUrl, migrate: false, schedule: false, max: 4, application_name: 'sangto-jobs' })
  boss.on('error', (error) => platform.log.warn({ error: String(error) }, 'job queue'))
  await boss.start()
  for (const one of jobs()) await boss.work<Envelope>(one.name, { pollingIntervalSeconds: 0.5 }, async ([queued]) => queued && work(platform, one, queued, actorOf))
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

async function work(platform: Platform, one: Job, { id, data: { actor: who, locale, data } }: { id: string; data: Envelope }, actorOf: (user: { id: string; tenantId: number }) => Promise<Actor | null>): Promise<void> {
  try {
    const actor = who.kind === 'system' ? who : await actorOf({ id: who.userId, tenantId: who.tenantId })
    if (!actor) throw forbidden('job.person_gone', platformWords(locale).jobPersonGone)
    await one.run(platform, { actor, locale, data })
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.kind !== 'forbidden' || who.kind === 'system') throw refusal
    const system: System = { kind: 'system', tenantId: who.tenantId, name: one.name }
    await perform(platform, noteRefusedJob, { id, job: one.name, userId: who.userId, reason: refusal.message }, { actor: system, locale })
    await one.refused?.(platform, { system, locale, data, refusal })
  }
}
