import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { listAuditEvents } from '#modules/audit/server/index.ts'
import { recordActivity } from '#modules/activities/server/index.ts'
import { disablePerson, invitePerson } from '#modules/identity/server/index.ts'
import { movePart } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import type { Person } from '#platform/actor.ts'
import { sealTrail } from '#platform/server/audit-seal.ts'
import { verifyTrail } from '#platform/server/audit-verify.ts'
import { writeAudit } from '#platform/server/audit.ts'
import { inTenant, type Tx } from '#platform/server/db.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { routines } from '#platform/server/routines.ts'
import { todoSources } from '#platform/server/todo.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { aliasOf, erasePerson, exportArchive, exportPersonalData, fileDataRequest, getRegister, listDataRequests, moveDataRequest } from './index.ts'

let program: TestProgram
let administrator: Person
let focal: Person
let leader: Person

before(async () => {
  program = await testProgram()
  administrator = await program.as('administrator', 'a')
  focal = await program.as('focal_point', 'a', 'Người Mẫu & Một')
  leader = await program.as('leader', 'b')
})
after(() => program.close())

const read = <T>(work: (tx: Tx) => Promise<T>) => inTenant(program.platform.db, program.tenantId, 'read', work)
const file = (kind: string, actor: Person, text = '') => program.perform(fileDataRequest, { kind, text }, actor)
const move = (requestId: string, move: string, actor: Person, more = {}) => program.perform(moveDataRequest, { requestId, move, ...more }, actor)
const verified = async () => {
  await sealTrail(program.platform, program.tenantId)
  return verifyTrail(program.platform.db, program.tenantId, [])
}

describe('requests', () => {
  test('a person files, the administrator sees it with its deadlines and answers', async () => {
    const { id, replyBy, doneBy } = await file('access', focal)
    assert.deepEqual([replyBy, doneBy], ['2026-11-25', '2026-12-03'])
    const [seen] = await program.perform(listDataRequests, {}, administrator)
    assert.deepEqual([seen!.id, seen!.person, seen!.state, seen!.moves], [id, focal.name, 'received', ['accept', 'complete', 'refuse']])
    await move(id, 'accept', administrator, { answer: 'Đang chuẩn bị bản sao.' })
    assert.equal((await move(id, 'complete', administrator)).state, 'done')
    await refuses(move(id, 'refuse', administrator, { legalGround: 'x' }), 'conflict', 'data_request.move_closed')
  })

  test('others neither see it nor move it; who asked may take it back', async () => {
    const { id } = await file('restrict', focal)
    assert.deepEqual((await program.perform(listDataRequests, {}, leader)), [])
    assert.deepEqual((await program.perform(listDataRequests, { own: true }, administrator)), [])
    await refuses(move(id, 'accept', leader), 'forbidden')
    await refuses(move(id, 'accept', focal), 'conflict')
    await refuses(move(id, 'take_back', administrator), 'conflict')
    assert.equal((await move(id, 'take_back', focal)).state, 'taken_back')
  })

  test('one open request of a kind; a correction says what; a refusal says its ground in law', async () => {
    const { id } = await file('correct', leader, 'Họ tên ghi sai')
    await refuses(file('correct', leader, 'Lần nữa'), 'conflict', 'data_request.open')
    await refuses(file('correct', focal), 'invalid', 'data_request.what')
    await refuses(move(id, 'refuse', administrator), 'invalid', 'data_request.legal_ground')
    assert.equal((await move(id, 'refuse', administrator, { legalGround: 'Luật 91/2025/QH15, Điều 19' })).state, 'refused')
    await refuses(program.perform(fileDataRequest, { kind: 'access' }, program.system), 'not_found')
  })

  test('an open request is the administrator’s to do, with the next legal day', async () => {
    const { id } = await file('withdraw', leader)
    const owed = (actor: Person) => read((tx) => todoSources().find((one) => one.name === 'privacy')!.list({ actor, tx, tenantId: program.tenantId, locale: 'vi' } as never, actor.grants[0]!.unitId))
    assert.deepEqual((await owed(administrator)).map((one) => [one.title, one.due]), [['Yêu cầu về dữ liệu cá nhân: rút lại sự đồng ý', '2026-11-25']])
    assert.deepEqual(await owed(leader), [])
    await move(id, 'accept', administrator)
    assert.equal((await owed(administrator))[0]!.due, '2026-12-08')
    await move(id, 'complete', administrator)
  })

  test('another province finds nothing', async () => {
    const { id } = await file('access', leader)
    const other = await program.otherProvince()
    assert.deepEqual(await program.perform(listDataRequests, {}, other), [])
    await refuses(program.perform(moveDataRequest, { requestId: id, move: 'accept' }, other), 'not_found')
    await refuses(program.perform(exportPersonalData, { personId: leader.personId }, other), 'not_found')
    await move(id, 'take_back', leader)
  })
})

describe('a copy of one’s data', () => {
  test('the person and the administrator take it out, nobody else; the trail says so', async () => {
    const found = await program.perform(exportPersonalData, { personId: focal.personId }, focal)
    assert.deepEqual(found.kinds.find((kind) => kind.name === 'identity.accounts')!.rows[0], { name: focal.name, email: focal.email, role: 'focal_point', unit_id: 'Đơn vị a', valid_from: '2026-11-23', valid_to: null })
    assert.ok(found.kinds.find((kind) => kind.name === 'privacy.requests')!.rows.length >= 2)
    await program.perform(exportPersonalData, { personId: focal.personId }, administrator)
    await refuses(program.perform(exportPersonalData, { personId: focal.personId }, leader), 'forbidden')
    const { events } = await program.perform(listAuditEvents, { command: 'privacy.export', recordId: focal.personId }, administrator)
    assert.deepEqual(events.map((event) => event.actor), [administrator.name, focal.name])
  })

  test('it comes as JSON and as a page to read, in which no text is markup', async () => {
    const found = await program.perform(exportPersonalData, { personId: focal.personId }, focal)
    const files = unzipSync(exportArchive({ ...found, kinds: [{ name: 'plans.notes', rows: [{ text: '<script>alert(1)</script>' }] }] }, 'vi'))
    assert.deepEqual(Object.keys(files), ['du-lieu-ca-nhan.json', 'du-lieu-ca-nhan.html'])
    const page = strFromU8(files['du-lieu-ca-nhan.html']!)
    assert.match(page, /Dữ liệu cá nhân của focal_point a Người Mẫu &amp; Một/)
    assert.ok(page.includes('&lt;script&gt;') && !page.includes('<script>'))
    assert.equal(JSON.parse(strFromU8(files['du-lieu-ca-nhan.json']!)).email, focal.email)
  })
})

describe('deleting a person with a history', () => {
  let gone: Person
  before(async () => {
    const plan = await makePlan(program, { owner: 'a', tasks: [{ ref: '1', leads: ['a'] }] })
    gone = await program.as('focal_point', 'a', 'Trần Thị Mẫu')
    await program.perform(movePart, { partId: plan.part('1', 'a'), move: 'start', text: 'Bắt đầu' }, gone)
    await program.perform(recordActivity, { title: 'Hội nghị', startsOn: '2026-11-20', taskIds: [plan.task('1')] }, gone)
  })

  test('the account must be closed first', async () => {
    const { id } = await file('delete', gone)
    await refuses(move(id, 'complete', administrator), 'conflict', 'person.not_disabled')
    assert.equal((await program.perform(listDataRequests, {}, administrator)).find((one) => one.id === id)!.state, 'received')
  })

  test('what was done stays, the name is nowhere, and the chain still holds', async () => {
    await verified()
    await program.perform(disablePerson, { personId: gone.personId, disabled: true }, administrator)
    const [request] = (await program.perform(listDataRequests, {}, administrator)).filter((one) => one.personId === gone.personId)
    await move(request!.id, 'complete', administrator)
    const alias = aliasOf(gone.personId)
    for (const table of ['people', 'audit_events', 'part_notes', 'activity_units', 'data_requests', 'report_events']) {
      const { rows } = await read((tx) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} t where t::text ilike '%Trần Thị Mẫu%' or t::text ilike ${`%${gone.email}%`}`.execute(tx))
      assert.deepEqual(rows, [], table)
    }
    const notes = await read((tx) => tx.selectFrom('part_notes').select(['author_name', 'text']).where('author_id', '=', gone.personId).execute())
    assert.deepEqual(notes, [{ author_name: alias, text: 'Bắt đầu' }])
    const { events } = await program.perform(listAuditEvents, { personId: gone.personId }, administrator)
    assert.ok(events.length >= 3 && events.every((event) => event.actor === alias))
    const found = await verified()
    assert.deepEqual(found.faults, [])
    assert.ok(found.pseudonymised >= 4)
  })

  test('a pseudonymised line that is altered afterwards, or one that nobody pseudonymised, is caught', async () => {
    const owner = (statement: string) => withConnection(program.database.ownerUrl, (client) => client.query(statement))
    await owner(`update audit_events set after = '{"n": 1}' where id = (select min(id) from audit_events where actor_id = '${gone.personId}')`)
    await owner(`update audit_events set actor_name = 'Ai đó', salt = null where id = (select min(id) from audit_events where actor_id = '${leader.personId}')`)
    assert.deepEqual((await verified()).faults.map((fault) => fault.kind), ['changed', 'changed'])
  })

  test('names of others stay', async () => {
    const { events } = await program.perform(listAuditEvents, { personId: focal.personId }, administrator)
    assert.ok(events.length > 0 && events.every((event) => event.actor === focal.name))
  })
})

describe('what has had its time', () => {
  test('once a day: sessions that ended, and accounts closed more than two years ago', async () => {
    const { id: personId } = await program.perform(invitePerson, { name: 'Lê Văn Mẫu', email: 'le.van@mau.example', role: 'leader', unitId: await program.unit('b') }, administrator)
    await program.perform(disablePerson, { personId, disabled: true }, administrator)
    const erase = routines().find((one) => one.name === 'privacy.erase')!
    const nameOf = async () => (await read((tx) => tx.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow())).name
    await erase.run(program.platform, program.system)
    assert.equal(await nameOf(), 'Lê Văn Mẫu')
    program.setClock('2028-11-24T02:00:00Z')
    await erase.run(program.platform, program.system)
    assert.equal(await nameOf(), aliasOf(personId))
    await erase.run(program.platform, program.system)
    const { events } = await program.perform(listAuditEvents, { recordId: personId, command: 'privacy.erasePerson' }, administrator)
    assert.deepEqual(events.map((event) => event.reason), ['Tài khoản đã khóa quá 24 tháng'], 'once, and the trail says why')
    assert.equal((await program.perform(listAuditEvents, { command: 'privacy.eraseExpired' }, administrator)).events.length, 3)
  })

  test('sign-ins lose address and device after 13 months, never within 12, and the chain still holds', async () => {
    const heading = { tenantId: program.tenantId, actor: leader, command: 'test.signIn', requestId: 'r' }
    const signIn = { type: 'session', id: leader.personId, before: null, after: { address: '192.0.2.7', device: 'Máy mẫu' } }
    for (const at of ['2025-09-01T02:00:00Z', '2025-11-30T02:00:00Z']) await inTenant(program.platform.db, program.tenantId, 'write', (tx) => writeAudit(tx, { ...heading, at }, [signIn]))
    const before = (await verified()).faults
    program.setClock('2026-11-24T02:00:00Z')
    await routines().find((one) => one.name === 'privacy.erase')!.run(program.platform, program.system)
    const lines = await read((tx) => tx.selectFrom('audit_events').select('after').where('record_type', '=', 'session').where('command', '=', 'test.signIn').orderBy('id').execute())
    assert.deepEqual(lines.map((line) => line.after), [null, signIn.after])
    assert.deepEqual((await verified()).faults, before)
    const { rows } = await inTenant(program.platform.db, program.tenantId, 'write', (tx) => sql<{ lines: number }>`select forget_addresses(now(), now(), 'x', 'x', 'x') as lines`.execute(tx))
    assert.equal(rows[0]!.lines, 0, 'whoever asks, and for whatever day')
  })

  test('only who keeps people erases, and nobody an open account', async () => {
    await refuses(program.perform(erasePerson, { personId: leader.personId, why: 'Thử' }, leader), 'forbidden')
    await refuses(program.perform(erasePerson, { personId: leader.personId, why: 'Thử' }, administrator), 'conflict', 'person.not_disabled')
  })
})

test('everybody who works here reads the register', async () => {
  const register = await program.perform(getRegister, {}, leader)
  assert.ok(register.some((kind) => kind.name === 'identity.accounts' && kind.months === 24))
  await refuses(program.perform(getRegister, {}, { ...leader, grants: [] }), 'forbidden')
})
