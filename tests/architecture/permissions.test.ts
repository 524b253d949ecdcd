/** Who may do what: every operation × every role × every place, done for real, printed in docs/permissions.md. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { giveDelegation, loadActor } from '#modules/identity/server/index.ts'
import { ROLES, type Role } from '#platform/actor.ts'
import type { Area } from '#platform/authority.ts'
import { unauthenticated } from '#platform/errors.ts'
import { buildApi } from '#platform/server/api.ts'
import { operations } from '#platform/server/command.ts'
import { FIXTURES } from '#tests/support/permissions/all.ts'
import type { Fixture } from '#tests/support/permissions/fixture.ts'
import { COMMAND, page, PAGE } from '#tests/support/permissions/page.ts'
import { openProvince, signedIn, stored, withoutRole, type Place, type Province } from '#tests/support/permissions/province.ts'
import { doneBy, walk, type Line } from '#tests/support/permissions/walk.ts'

const product = operations().filter((operation) => !operation.name.startsWith('test.'))
const titled = ({ title }: Fixture) => title
const named = (lines: Line[]) => lines.map((line) => titled(line.fixture))

test('every operation of the registry is asked for in the walk', () => {
  for (const { name, kind, allow } of product) {
    const call = kind === 'command' ? 'does(…, (unit) => ({ … }))' : 'reads(…, "Xem …", (unit) => ({ … }))'
    assert.ok(FIXTURES.some((fixture) => fixture.operation.name === name), `${name} has no fixture. Add one line to tests/support/permissions/${name.split('.')[0]}.ts: ${call}. Then print the page: ${COMMAND}`)
    assert.equal(typeof allow, 'function', `${name} has no policy. Give it an \`allow\` from its module's server/policy.ts.`)
  }
  const gone = FIXTURES.filter(({ operation }) => !product.some((one) => one === operation)).map(({ operation }) => operation.name)
  assert.deepEqual(gone, [], 'fixtures of operations that are not in the registry')
  const lines = FIXTURES.map(({ operation, title }) => `${operation.name}: ${title}`)
  assert.deepEqual(lines.filter((line, index) => lines.indexOf(line) !== index), [], 'two lines of the page that read alike')
})

describe('the walk', () => {
  let province: Province
  let lines: Line[]
  before(async () => {
    province = await openProvince()
    lines = await walk(province)
  })
  after(() => province?.end())

  const reaching = (role: Role, ...places: Place[]) => lines.filter((line) => places.some((place) => line.roles[role][place]))
  const commands = (some: Line[]) => some.filter((line) => line.fixture.operation.kind === 'command')
  const of = (module: string) => (line: Line) => line.fixture.operation.name.startsWith(`${module}.`)

  test('each fixture is a valid input: somebody may do it', () => {
    const nobodyMay = lines.filter((line) => !line.program && !line.nobody.mine && ROLES.every((role) => !Object.values(line.roles[role]).includes(true)))
    assert.deepEqual(nobodyMay.map((line) => `${line.fixture.operation.name}: ${[...line.refusals].join(', ')}`), [], 'mend the input in tests/support/permissions, or the policy')
  })

  test('docs/permissions.md says what happened', async () => {
    assert.equal(await readFile(PAGE, 'utf8'), page(lines), `docs/permissions.md is out of date. Print it anew and read what changed: ${COMMAND}`)
  })

  test('somebody without a role may do nothing but what is their own', () => {
    assert.deepEqual(named(lines.filter((line) => line.nobody.own)), [])
  })

  test('a role in a closed unit gives nothing', () => {
    for (const role of ROLES) assert.deepEqual(named(reaching(role, 'closed')), [], role)
  })

  test('who works for one unit changes nothing that is another’s', () => {
    for (const role of ['focal_point', 'approver'] as const) assert.deepEqual(named(commands(reaching(role, 'other', 'parent')).filter((line) => line.fixture.operation.name !== 'files.keep')), [], role)
    assert.deepEqual(named(commands(reaching('leader', 'other')).filter((line) => line.fixture.operation.name !== 'files.keep')), [])
  })

  test('a coordinator does not keep people, an administrator does not keep plans, an auditor only reads', () => {
    assert.deepEqual(named(commands(reaching('coordinator', 'own', 'other')).filter(of('identity'))), [])
    assert.deepEqual(named(commands(reaching('administrator', 'own', 'other')).filter(of('plans'))), [])
    assert.deepEqual(named(commands(reaching('auditor', 'own', 'other')).filter((line) => !['files.keep', 'audit.export'].includes(line.fixture.operation.name))), [])
  })

  test('a delegated role reaches what the role reaches; one for some areas of work changes nothing outside them', async () => {
    const { program, own } = province
    const approver = await signedIn(program, (await program.as('approver', 'own', 'delegates')).personId)
    const receive = async (name: string, areas: Area[]) => {
      const toId = await withoutRole(program, own.id, name)
      await program.perform(giveDelegation, { roleId: (await stored(program, approver.personId)).role_id, toId, areas, validTo: '2026-12-31', basis: 'Giấy ủy quyền mẫu' }, approver)
      return doneBy(province, await signedIn(program, toId))
    }
    const whole = reaching('approver', 'own')
    assert.deepEqual((await receive('duoc-uy-quyen', [])).map(titled), named(whole))
    assert.deepEqual((await receive('duoc-uy-quyen-mot-phan', ['activities'])).filter((fixture) => fixture.operation.kind === 'command').map(titled), named(commands(whole).filter((line) => of('activities')(line) || of('files')(line))))
  })

  test('signed out, every address of the API answers 401, and a session that never was is nobody', async () => {
    assert.equal(await loadActor(province.program.platform.db, { session: randomUUID() }, '2026-11-23'), null)
    const api = buildApi(operations(), { title: '', version: '1', description: '' })
    const env = { run: () => Promise.reject(unauthenticated('session.none', '')), requestId: '1' }
    assert.equal((await api.fetch(new Request('http://x/api/v1/openapi.json'), env)).status, 200, 'the API can be described')
    for (const operation of product.filter((one) => one.api)) {
      const [method, template] = operation.api!.split(' ') as [string, string]
      const answer = await api.fetch(new Request(`http://x/api/v1${template.replace(/\{\w+\}/g, randomUUID())}`, { method }), env)
      assert.equal(answer.status, 401, operation.name)
    }
  })
})
