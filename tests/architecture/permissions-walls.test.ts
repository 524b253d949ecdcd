/** Two walls between provinces, each alone: all that ours was asked, asked by another province's people who hold every role there. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { NoResultError } from 'kysely'
import pg from 'pg'
import { recordActivity } from '#modules/activities/server/index.ts'
import { grantRole, invitePerson } from '#modules/identity/server/index.ts'
import { createUnit, createUnitGroup } from '#modules/organisations/server/index.ts'
import { chooseImportKind, editImportHead, uploadDocument } from '#modules/plans/server/index.ts'
import { createReport } from '#modules/reports/server/index.ts'
import { ROLES, type Actor, type Person } from '#platform/actor.ts'
import { Refusal, type RefusalKind } from '#platform/errors.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { idsIn, kept, withoutIds } from '#tests/support/permissions/kept.ts'
import { asProvince, asSaid, leavingNoTrace, overhear, type Ear } from '#tests/support/permissions/overhear.ts'
import { programme } from '#tests/support/permissions/plans.ts'
import { MARK, openProvince, signedIn, type Province } from '#tests/support/permissions/province.ts'
import { ask, type Asked } from '#tests/support/permissions/walk.ts'
import { refuses } from '#tests/support/program.ts'

let province: Province
let asked: Asked[]
let stranger: Person
let ours: string

before(async () => {
  province = await openProvince()
  asked = (await ask(province.own)).filter(({ fixture }) => fixture.input)
  stranger = await inventStranger()
  ours = await kept(province.program)
})
after(() => province?.end())

/** Holds every role in a unit of another province. */
async function inventStranger(): Promise<Person> {
  const { program } = province
  const system = await program.otherProvince()
  const { id: unitId } = await program.perform(createUnit, { name: 'Sở khác', kind: 'department', validFrom: '2020-01-01' }, system)
  const [first, ...others] = ROLES
  const { id: personId } = await program.perform(invitePerson, { name: 'Người khác', email: 'khac@mau.example', role: first, unitId }, system)
  for (const role of others) await program.perform(grantRole, { personId, role, unitId }, system)
  return signedIn(program, personId)
}

const yes = () => true

/** What came of it, as text: the answer, the refusal's code, or where the database stopped it. */
async function answerTo(platform: Platform, { fixture: { operation }, input }: Asked, actor: Actor, allow = operation.allow): Promise<string> {
  try {
    return `done: ${JSON.stringify(await perform(platform, { ...operation, allow }, input, { actor, locale: 'vi' })) ?? ''}`
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind}: ${error.code}`
    // What a wall hides may be missed where it was taken for granted, or leave nothing to do; anything else is a fault of the program.
    if (error instanceof pg.DatabaseError || error instanceof NoResultError || /left no audit line$/.test(String(error))) return `stopped: ${String(error)}`
    throw error
  }
}

/** Asks everything with policies that say yes; which operations told something of ours that was not in the question. */
async function tellers(platform: Platform, actor: Person): Promise<string[]> {
  const secret = idsIn(ours)
  const told: string[] = []
  for (const one of asked) {
    const answer = await answerTo(platform, one, actor, yes)
    const given = idsIn(`${JSON.stringify(one.input)} ${JSON.stringify(actor)}`)
    if (answer.includes(MARK) || [...idsIn(answer)].some((id) => secret.has(id) && !given.has(id))) told.push(one.fixture.operation.name)
  }
  return told
}

async function over<T>(url: string, ear: Ear, work: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = overhear(province.program, url, ear)
  return work(platform).finally(platform.close)
}

/** Rows of ours that are not as they were; among them the lines of the trail, which name the command. */
async function changed(): Promise<string[]> {
  const [before, now] = [new Set(ours.split('\n')), new Set((await kept(province.program)).split('\n'))]
  return [...before.symmetricDifference(now)]
}

test('row-level security alone: the policies say yes and the queries name our province, but the request is another’s', async () => {
  const { tenantId, database } = province.program
  assert.deepEqual(await over(database.appUrl, asProvince(stranger.tenantId), (platform) => tellers(platform, { ...stranger, tenantId })), [])
  assert.deepEqual(await changed(), [])
})

test('the queries alone: the policies say yes and the connection is one that row-level security does not hold', async () => {
  assert.deepEqual(await over(province.program.database.ownerUrl, asSaid, (platform) => tellers(platform, stranger)), [])
  assert.deepEqual(await changed(), [])
})

test('with neither wall the same questions are answered: what the two tests above look for can be found', async () => {
  const { tenantId, database } = province.program
  const told = await over(database.ownerUrl, leavingNoTrace, (platform) => tellers(platform, { ...stranger, tenantId }))
  assert.ok(told.length > asked.filter(({ fixture }) => fixture.operation.kind === 'query').length / 2, told.join(', '))
})

test('with row-level security and without it, another province is answered the same', async () => {
  const { appUrl, ownerUrl } = province.program.database
  const answers = (platform: Platform) => asked.reduce(async (before, one) => [...(await before), [one.fixture.title, withoutIds(await answerTo(platform, one, stranger))]], Promise.resolve<string[][]>([]))
  assert.deepEqual(await over(ownerUrl, leavingNoTrace, answers), await over(appUrl, leavingNoTrace, answers))
})

test('our ids are no choices inside what they send about records of their own', async () => {
  const { planId, taskId } = await programme(province.own)
  const [unitId, ourUnitId] = [stranger.grants[0]!.unitId, province.own.id]
  const refused = (operation: Parameters<typeof perform>[1], input: object, kind: RefusalKind, code?: string) => refuses(province.program.perform(operation, input, stranger), kind, code)
  const activity = { title: 'Hội nghị khác', startsOn: '2026-05-20', taskIds: [], unitId }
  await refused(recordActivity, { ...activity, taskIds: [taskId] }, 'invalid', 'activity.task_missing')
  await refused(recordActivity, { ...activity, partnerIds: [ourUnitId] }, 'invalid')
  await refused(createReport, { planId, unitId, period: '2026' }, 'not_found')
  await refused(createUnit, { name: 'Phòng', kind: 'department', parentId: ourUnitId, validFrom: '2020-01-01' }, 'invalid', 'unit.parent_missing')
  await refused(createUnitGroup, { name: 'Các sở', memberIds: [ourUnitId], validFrom: '2020-01-01' }, 'invalid', 'group.member_missing')
  await refused(invitePerson, { name: 'Mẫu', email: 'moi@mau.example', role: 'leader', unitId: ourUnitId }, 'invalid', 'person.unit_missing')
  const { importId } = await province.program.perform(uploadDocument, { bytes: Buffer.from('KẾ HOẠCH\nVề công tác phổ biến\n\nI. NHIỆM VỤ\n1. Tổ chức hội nghị. Sở Tư pháp chủ trì.\n'), name: 'ke-hoach.txt' }, stranger)
  for (const choice of [{ ownerUnitId: ourUnitId }, { parentPlanId: planId }]) await refused(editImportHead, { importId, version: 1, ...choice }, 'invalid', 'import.choice')
  await refused(chooseImportKind, { importId, version: 1, kind: 'amendment', planId }, 'invalid', 'import.choice')
})
