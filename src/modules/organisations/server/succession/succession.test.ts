import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { inTenant } from '#platform/server/db.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { applied, draftAct, undone } from '../../testing/make-act.ts'
import { applyAct, chooseHeirs, createAct, decideHolding, discardAct, editAct, getAct, listActHoldings, listActs, listOpenDecisions, listUnits, previewAct, unscheduleAct, whoAnswers } from '../index.ts'

const program = await testProgram()
after(() => program.close())
const coordinator = await program.as('coordinator', 'room')
const names = async (on: string) => (await program.perform(listUnits, { on }, coordinator)).map((unit) => unit.name)
const PARTS = 'plans.parts'

test('two units merge: each stands until the day before, the new one answers from the day on, and undoing takes it all back', async () => {
  const [one, two] = [await program.unit('m1'), await program.unit('m2')]
  await makePlan(program, { owner: 'm-owner', tasks: [{ ref: '1', leads: ['m1'], coordinating: ['m2'] }, { ref: '2', leads: ['m2'] }] })
  const act = await applied(program, [{ merge: ['m1', 'm2'], into: ['m3'] }], { on: '2025-07-01', founded: { m3: {} } })
  assert.deepEqual([act.state, act.counts.moves], ['applied', 3])
  assert.deepEqual((await names('2025-06-30')).filter((name) => /m[123]$/.test(name)), ['Đơn vị m1', 'Đơn vị m2'])
  assert.deepEqual((await names('2025-07-01')).filter((name) => /m[123]$/.test(name)), ['Đơn vị m3'])
  const [answer] = await program.perform(whoAnswers, { unitIds: [one] }, coordinator)
  assert.deepEqual([answer!.stands, answer!.exact, answer!.heirs.map((heir) => heir.name)], [false, true, ['Đơn vị m3']])
  assert.deepEqual(answer!.chain.map((step) => [step.from.name, step.to.name, step.on, step.kind, step.act.legalBasis]), [['Đơn vị m1', 'Đơn vị m3', '2025-07-01', 'merge', 'Nghị quyết số 01/NQ-MẪU']])
  await undone(program, act.actId)
  assert.deepEqual((await names('2026-01-01')).filter((name) => /m[123]$/.test(name)), ['Đơn vị m1', 'Đơn vị m2'])
  const [again] = await program.perform(whoAnswers, { unitIds: [two] }, coordinator)
  assert.deepEqual([again!.stands, again!.heirs.map((heir) => heir.name), again!.chain], [true, ['Đơn vị m2'], []])
  const { version } = await program.perform(getAct, { actId: act.actId }, coordinator)
  assert.equal((await program.perform(applyAct, { actId: act.actId, version }, coordinator)).counts.moves, 3)
})

test('a split duty waits for a person: chosen before, left open, decided afterwards', async () => {
  const old = await program.unit('s1')
  const plan = await makePlan(program, { owner: 's-owner', tasks: ['1', '2', '3'].map((ref) => ({ ref, leads: ['s1'] })) })
  const act = await draftAct(program, [{ split: 's1', into: [['s2', 'chosen'], ['s3', 'chosen']] }], { on: '2025-03-01' })
  const [two, three] = [await program.unit('s2'), await program.unit('s3')]
  const before = await program.perform(previewAct, { actId: act.actId }, coordinator)
  const parts = before.held.find((group) => group.source === PARTS)!
  assert.deepEqual([parts.total, parts.outcomes.choice, before.faults], [3, 3, []])

  const choose = (recordId: string | null, heirs: string[] | null) => program.perform(chooseHeirs, { actId: act.actId, source: PARTS, unitId: old, recordId, heirs }, coordinator)
  await choose(plan.part('1', 's1'), [two, three])
  await choose(plan.part('2', 's1'), [])
  assert.deepEqual(await choose(null, [three]), { chosen: 1 })
  const page = await program.perform(listActHoldings, { actId: act.actId, source: PARTS, unitId: old }, coordinator)
  assert.deepEqual(page.items.map((one) => [one.outcome, one.by, one.heirs.map((heir) => heir.name)]), [['moves', 'chosen', ['Đơn vị s2', 'Đơn vị s3']], ['waits', 'chosen', []], ['moves', 'chosen', ['Đơn vị s3']]])
  await refuses(choose(null, [old]), 'invalid', 'act.heir_absent')
  await refuses(choose(null, [two]), 'conflict', 'act.nothing_to_choose')

  await program.perform(applyAct, act, coordinator)
  const open = await program.perform(listOpenDecisions, { source: PARTS, unitId: old }, coordinator)
  assert.deepEqual(open.groups.map((group) => [group.source, group.unit.name, group.count, group.heirs.length]), [[PARTS, 'Đơn vị s1', 1, 2]])
  assert.deepEqual(open.things!.items.map((one) => one.id), [plan.part('2', 's1')])
  await refuses(program.perform(decideHolding, { source: PARTS, unitId: old, heirs: [old] }, coordinator), 'invalid', 'holding.heir_absent')
  await refuses(program.perform(decideHolding, { source: PARTS, unitId: two, heirs: [three] }, coordinator), 'conflict', 'holding.unit_stands')
  assert.deepEqual(await program.perform(decideHolding, { source: PARTS, unitId: old, heirs: [two] }, coordinator), { decided: 1 })
  assert.deepEqual((await program.perform(listOpenDecisions, {}, coordinator)).groups.filter((group) => group.unit.id === old && group.source === PARTS), [])
  assert.equal((await program.perform(whoAnswers, { unitIds: [old] }, coordinator))[0]!.exact, false)
})

test('what an abolished unit held is listed, never lost', async () => {
  const gone = await program.unit('a1')
  await makePlan(program, { owner: 'a-owner', tasks: [{ ref: '1', leads: ['a1'] }] })
  const { counts } = await applied(program, [{ abolish: 'a1' }], { on: '2026-01-01' })
  assert.equal(counts.waits, 1)
  assert.equal((await program.perform(listOpenDecisions, { unitId: gone }, coordinator)).groups.length, 1)
  assert.deepEqual((await program.perform(whoAnswers, { unitIds: [gone] }, coordinator))[0]!.heirs, [])
})

test('a unit keeps its former names and parents by date', async () => {
  await program.unit('r2', { parentId: await program.unit('r1') })
  await applied(program, [{ rename: 'r2', name: 'Tên mới' }, { replace: 'r1', by: 'r4' }], { on: '2025-07-01', founded: { r4: {} } })
  const state = async (on: string) => (await program.perform(listUnits, { on }, coordinator)).find((unit) => unit.code === 'r2')!
  const [before, later] = [await state('2025-06-30'), await state('2025-07-01')]
  assert.deepEqual([before.name, before.parentId], ['Đơn vị r2', await program.unit('r1')])
  assert.equal(later.name, 'Tên mới')
  assert.equal((await names('2025-07-01')).includes('Đơn vị r4'), true)
  assert.notEqual(later.parentId, before.parentId)
})

test('an act of the future waits for its day, and can be taken off the schedule', async () => {
  const act = await draftAct(program, [{ replace: 'f1', by: 'f2' }], { on: '2027-01-01', founded: { f2: {} } })
  assert.equal((await program.perform(applyAct, act, coordinator)).state, 'scheduled')
  assert.ok((await names('2026-11-23')).includes('Đơn vị f1'))
  await refuses(program.perform(applyAct, { actId: act.actId, version: 2 }, coordinator), 'conflict', 'act.scheduled')
  await refuses(program.perform(editAct, { ...act, title: 'Khác', legalBasis: 'NQ 2' }, coordinator), 'conflict', 'act.scheduled')
  assert.deepEqual(await program.perform(unscheduleAct, { actId: act.actId }, coordinator), { version: 3 })
  await program.perform(discardAct, { actId: act.actId }, coordinator)
  await refuses(program.perform(getAct, { actId: act.actId }, coordinator), 'not_found', 'act.missing')
})

test('of two who write one act, the second is told what the first saved', async () => {
  const act = await draftAct(program, [{ rename: 'e1', name: 'Đơn vị khác' }])
  const write = (title: string) => program.perform(editAct, { actId: act.actId, version: 1, title, legalBasis: 'Nghị quyết số 01/NQ-MẪU', effectiveOn: act.effectiveOn, content: act.content }, coordinator)
  assert.deepEqual(await write('Của người thứ nhất'), { version: 2 })
  const refusal = await refuses(write('Của người thứ hai'), 'conflict', 'act.stale')
  assert.deepEqual(refusal.issues, [{ path: 'title', code: 'stale', message: 'Tên quyết định: bản đã lưu là “Của người thứ nhất”.' }])
  assert.equal((await program.perform(getAct, { actId: act.actId }, coordinator)).title, 'Của người thứ nhất')
  await refuses(program.perform(applyAct, act, coordinator), 'conflict', 'act.stale')
})

test('everyone reads acts; coordinators and administrators keep them; another province sees none', async () => {
  const act = await draftAct(program, [{ abolish: 'p1' }])
  const focal = await program.as('focal_point', 'p2')
  await program.perform(previewAct, { actId: act.actId }, focal)
  await refuses(program.perform(applyAct, act, focal), 'forbidden')
  await refuses(program.perform(listActHoldings, { actId: act.actId, source: PARTS, unitId: await program.unit('p1') }, focal), 'forbidden')
  const other = await program.otherProvince()
  assert.deepEqual(await program.perform(listActs, {}, other), [])
  await refuses(program.perform(getAct, { actId: act.actId }, other), 'not_found')
  await refuses(program.perform(applyAct, act, other), 'not_found')
  await program.perform(applyAct, act, await program.as('administrator', 'p3'))
})

test('an act is not undone while a later one rests on it', async () => {
  const first = await applied(program, [{ replace: 'd1', by: 'd2' }], { on: '2025-01-01', founded: { d2: {} } })
  const second = await applied(program, [{ replace: first.unit('d2'), by: 'd3' }], { on: '2026-01-01', founded: { d3: {} }, title: 'Lần hai' })
  const refusal = await refuses(undone(program, first.actId), 'conflict', 'act.later_act')
  assert.match(refusal.message, /“Lần hai” \(hiệu lực từ 01\/01\/2026\)/)
  const [answer] = await program.perform(whoAnswers, { unitIds: [await program.unit('d1')] }, coordinator)
  assert.deepEqual([answer!.heirs.map((heir) => heir.id), answer!.chain.map((step) => step.on), answer!.exact], [[second.unit('d3')], ['2025-01-01', '2026-01-01'], true])
  await undone(program, second.actId)
  await undone(program, first.actId)
})

test('an act is not undone once something was recorded under a unit that it founded, or a row has changed', async () => {
  const act = await applied(program, [{ rename: 'g3', name: 'Tên tạm' }, { replace: 'g1', by: 'g2' }], { on: '2025-01-01', founded: { g2: {} } })
  await makePlan({ ...program, unit: async (code) => (code === 'g2' ? act.unit('g2') : program.unit(code)) }, { owner: 'g-owner', tasks: [{ ref: '1', leads: ['g2'] }] })
  assert.match((await refuses(undone(program, act.actId), 'conflict', 'act.used_since')).message, /phần việc|phân công/)
  const renamed = await applied(program, [{ rename: 'h1', name: 'Tên sai' }], { on: '2025-01-01' })
  const unitId = await program.unit('h1')
  await inTenant(program.platform.db, program.tenantId, 'write', (tx) => tx.updateTable('units').set({ official_code: '00123' }).where('id', '=', unitId).execute())
  assert.match((await refuses(undone(program, renamed.actId), 'conflict', 'act.changed_since')).message, /1 dòng dữ liệu .*sổ đăng ký đơn vị/)
})

test('while an act is put into force, others go on working; of two at once, each finds what the other did', async () => {
  const [first, second] = [await draftAct(program, [{ replace: 'k1', by: 'k2' }], { on: '2025-01-01', founded: { k2: {} } }), await draftAct(program, [{ replace: 'k1', by: 'k3' }], { on: '2025-01-01', founded: { k3: {} } })]
  await inTenant(program.platform.db, program.tenantId, 'write', async (tx) => {
    await tx.selectFrom('tenants').select('tenant_id').forNoKeyUpdate().execute()
    await program.perform(createAct, { title: 'Việc khác', legalBasis: 'NQ 3', effectiveOn: '2026-01-01' }, coordinator)
  })
  const ended = await Promise.allSettled([first, second].map((act) => program.perform(applyAct, act, coordinator)))
  assert.deepEqual(ended.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  for (const one of ended) if (one.status === 'rejected') await refuses(Promise.reject(one.reason), 'conflict', 'act.faulty').then((refusal) => assert.deepEqual(refusal.issues.map((issue) => [issue.path, issue.code]), [['lines.0', 'ended_already']]))
})

test('an act with faults is not put into force, now or on schedule; each fault stands at its line', async () => {
  await program.unit('q2', { parentId: await program.unit('q1') })
  await program.unit('q3', { validFrom: '2025-06-01' })
  for (const on of ['2025-03-01', '2027-03-01']) {
    const act = await draftAct(program, [{ move: 'q1', under: 'q2' }, { abolish: on < '2026' ? 'q3' : 'q1' }], { on })
    const { faults, register, held } = await program.perform(previewAct, { actId: act.actId }, coordinator)
    assert.deepEqual([held.length, register.length > 0], [0, true])
    const refusal = await refuses(program.perform(applyAct, act, coordinator), 'conflict', 'act.faulty')
    assert.deepEqual(refusal.issues.map((issue) => [issue.path, issue.code]), faults.map((fault) => [fault.line === null ? 'content' : `lines.${fault.line}`, fault.code]))
    assert.deepEqual(faults.map((fault) => [fault.line, fault.code]), on < '2026' ? [[0, 'parent_cycle'], [1, 'before_unit']] : [[0, 'changes_and_ends'], [0, 'parent_cycle'], [null, 'parent_gap']])
  }
  await refuses(program.perform(createAct, { title: 'Sai ngày', legalBasis: 'NQ 4', effectiveOn: '2025-02-30' }, coordinator), 'invalid')
})

test('a unit that gives up a part of its work keeps the rest, and answers together with whoever took it', async () => {
  const [old, taker] = [await program.unit('w1'), await program.unit('w2')]
  const plan = await makePlan(program, { owner: 'w-owner', tasks: [{ ref: '1', leads: ['w1'] }, { ref: '2', leads: ['w1'] }] })
  const act = await draftAct(program, [{ split: 'w1', into: [['w1', 'main'], ['w2', 'chosen']] }], { on: '2025-03-01' })
  await program.perform(chooseHeirs, { actId: act.actId, source: PARTS, unitId: old, recordId: plan.part('2', 'w1'), heirs: [taker] }, coordinator)
  const { counts } = await program.perform(previewAct, { actId: act.actId }, coordinator)
  assert.deepEqual([counts.stays, counts.moves, counts.choice], [1, 1, 0])
  await program.perform(applyAct, act, coordinator)
  const ask = async (since?: string) => (await program.perform(whoAnswers, { unitIds: [old], since }, coordinator))[0]!
  assert.deepEqual([(await ask()).stands, (await ask()).exact, (await ask()).heirs.map((heir) => heir.id).toSorted()], [true, false, [old, taker].toSorted()])
  assert.deepEqual((await ask('2025-03-01')).heirs.map((heir) => heir.id), [old], 'of what it held on its new day it answers alone')
})
