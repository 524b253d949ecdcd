import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import '#modules/all.ts'
import { createUnit } from '#modules/organisations/server/index.ts'
import { invitePerson } from '#modules/identity/server/index.ts'
import type { Actor, Person, Role, System } from '#platform/actor.ts'
import { Refusal, type RefusalKind } from '#platform/errors.ts'
import type { Operation } from '#platform/server/command.ts'
import { createProvince } from '#platform/server/create-province.ts'
import { fileStore } from '#platform/server/files.ts'
import { openKysely, openPool } from '#platform/server/db.ts'
import { openLog } from '#platform/server/log.ts'
import { perform, type Platform, type QueuedJob } from '#platform/server/runtime.ts'
import assert from 'node:assert/strict'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The program over a database of its own, as the run-time role, with a clock that the test sets. Only clock and queue are not the real ones. */
export type TestProgram = {
  database: TestDatabase
  platform: Platform
  tenantId: number
  system: System
  /** Jobs that committed commands have queued. */
  queued: QueuedJob[]
  /** Sets the moment that commands see, ISO 8601. */
  setClock: (moment: string) => void
  /** A unit by code, made at first mention (a department valid from 2020, unless told otherwise). */
  unit: (code: string, more?: { name?: string; kind?: string; parentId?: string; commandable?: boolean; validFrom?: string; validTo?: string }) => Promise<string>
  /** A person holding one role in one unit, made at first mention. */
  as: (role: Role, unitCode?: string, name?: string) => Promise<Person>
  perform: <Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>, input: unknown, actor: Actor) => Promise<Output>
  /** Another province in the same database, to show that it sees nothing of ours. */
  otherProvince: () => Promise<System>
  close: () => Promise<void>
}

export async function testProgram(now = '2026-11-23T02:00:00Z'): Promise<TestProgram> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'sangto-files-'))
  const pool = openPool(database.appUrl, 4)
  let moment = now
  const queued: QueuedJob[] = []
  const platform: Platform = { db: openKysely(pool), files: fileStore(folder), log: openLog('silent'), clock: () => new Date(moment), enqueue: async (_tx, job) => void queued.push(job) }
  const tenantId = await createProvince(database.ownerUrl, { name: 'Tỉnh thử nghiệm', sample: false })
  const system: System = { kind: 'system', tenantId, name: 'test' }
  const run: TestProgram['perform'] = (operation, input, actor) => perform(platform, operation, input, { actor, locale: 'vi' })
  const units = new Map<string, Promise<string>>()
  const people = new Map<string, Promise<Person>>()

  const unit: TestProgram['unit'] = (code, more = {}) => {
    const make = async () => (await run(createUnit, { code, name: more.name ?? `Đơn vị ${code}`, kind: 'department', validFrom: '2020-01-01', ...more }, system)).id
    return units.get(code) ?? units.set(code, make()).get(code)!
  }
  const as: TestProgram['as'] = (role, unitCode = 'a', name = '') => {
    const key = `${role} ${unitCode} ${name}`.trim()
    const make = async (): Promise<Person> => {
      const unitId = await unit(unitCode)
      const email = `${key.replace(/[^a-z0-9]+/g, '.')}@mau.example`
      const { id } = await run(invitePerson, { name: key, email, role, unitId }, system)
      return { kind: 'person', tenantId, personId: id, userId: id, name: key, email, grants: [{ role, unitId }] }
    }
    return people.get(key) ?? people.set(key, make()).get(key)!
  }
  return {
    database, platform, tenantId, system, queued, unit, as, perform: run,
    setClock: (next) => void (moment = next),
    otherProvince: async () => ({ kind: 'system', tenantId: await createProvince(database.ownerUrl, { name: 'Tỉnh khác', sample: false }), name: 'test' }),
    async close() {
      await pool.end()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asserts an expected refusal by kind and, where given, code. */
export async function refuses(work: Promise<unknown>, kind: RefusalKind, code?: string): Promise<Refusal> {
  const thrown = await work.then(() => null, (error: unknown) => error)
  assert.ok(thrown instanceof Refusal, thrown ? `expected a refusal, got ${String(thrown)}` : 'expected a refusal, but it was done')
  assert.equal(thrown.kind, kind, thrown.message)
  if (code) assert.equal(thrown.code, code)
  return thrown
}
