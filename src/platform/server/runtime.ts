import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { ruleKey, ruleWords } from '#messages/authority-rules.ts'
import { platformWords } from '#messages/platform.ts'
import type { Actor } from '../actor.ts'
import { authorityFor, viaOf } from '../authority.ts'
import { forbidden } from '../errors.ts'
import type { Locale } from '../messages.ts'
import { writeAudit } from './audit.ts'
import type { Operation } from './command.ts'
import type { Change, Context } from './context.ts'
import { refusalOf } from './database-refusals.ts'
import { inTenant, type Database, type Reading, type Tx } from './db.ts'
import type { FileStore } from './files.ts'
import { validate } from './validate.ts'

/** What the program stands on; made once at start. */
export type Platform = {
  db: Kysely<Database>
  files: FileStore
  log: Logger
  clock: () => Date
  /** Hands a job to the queue within the same transaction. */
  enqueue: (tx: Kysely<Database>, job: QueuedJob) => Promise<void>
}
export type QueuedJob = { name: string; data: object; actor: Actor; locale: Locale }

/** On whose behalf an operation runs. */
export type Caller = {
  actor: Actor
  locale: Locale
  requestId?: string
  /** The request's shared reading, of the actor's province: its queries run in it. */
  reading?: Reading
}

/** What is said to whom the policy refuses, with the rule where it is one that people ask about. */
const refusalOfPolicy = (operation: string, subject: unknown, locale: Locale) => [platformWords(locale).notAllowed, ruleWords(locale).rules[ruleKey(operation, subject)]].filter(Boolean).join(' ')

/** Plans and reports live by the Vietnamese calendar day, wherever the server stands (UTC+7, no summer time). */
export const dayInVietnam = (moment: Date) => new Date(moment.getTime() + 7 * 3600_000).toISOString().slice(0, 10)

/**
 * Runs one operation: parse, open the transaction, run, insist that the policy was asked, write the audit, queue, commit.
 * A command that never asked its policy or left no audit line is a bug and changes nothing.
 */
export async function perform<Schema extends z.ZodType, Output>(platform: Platform, operation: Operation<Schema, Output>, input: unknown, caller: Caller): Promise<Output> {
  const parsed = validate(operation.input, input, caller.locale)
  const now = platform.clock()
  const requestId = caller.requestId ?? randomUUID()
  const work = async (tx: Tx) => {
    const changes: Change[] = []
    const jobs: QueuedJob[] = []
    let asked = false
    const ctx: Context = {
      actor: caller.actor,
      tenantId: caller.actor.tenantId,
      tx,
      now: now.toISOString(),
      today: dayInVietnam(now),
      locale: caller.locale,
      log: platform.log,
      files: platform.files,
      via: null,
      permit(subject) {
        asked = true
        const authority = authorityFor(caller.actor, operation, subject)
        if (!operation.allow(authority.asked, subject)) throw forbidden(`${operation.name}.forbidden`, refusalOfPolicy(operation.name, subject, caller.locale))
        ctx.actor = authority.then
        ctx.via ??= viaOf(operation.allow, authority.asked, subject)
      },
      changed: (change) => void changes.push(change),
      enqueue: (name, data) => void jobs.push({ name, data, actor: caller.actor, locale: caller.locale }),
    }
    const output = await operation.run(ctx, parsed)
    if (!asked) throw new Error(`${operation.name} did not ask its policy`)
    if (operation.kind === 'command') {
      if (changes.length === 0) throw new Error(`${operation.name} left no audit line`)
      await writeAudit(tx, { tenantId: ctx.tenantId, at: ctx.now, actor: caller.actor, via: ctx.via, command: operation.name, requestId }, changes)
      for (const job of jobs) await platform.enqueue(tx, job)
    }
    return output
  }
  try {
    if (operation.kind === 'query' && caller.reading) return await work(await caller.reading.tx())
    return await inTenant(platform.db, caller.actor.tenantId, operation.kind === 'query' ? 'read' : 'write', work)
  } catch (error) {
    const refusal = refusalOf(error, caller.locale)
    if (!refusal) throw error
    const { code, constraint } = error as { code?: string; constraint?: string }
    platform.log.warn({ id: requestId, operation: operation.name, code, constraint }, 'refused by the database')
    throw refusal
  }
}
