import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { z } from 'zod'
import { getMyUnit } from '#modules/plans/server/index.ts'
import { workOnPlan } from '#modules/plans/server/work-on-plan.ts'
import { query } from '#platform/server/command.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { PLAN, reporting } from '../testing/reporting.ts'
import { chooseParagraph, editHead, editParagraph, previewReport, refreshReport } from './index.ts'

const program = await testProgram('2025-12-20T02:00:00Z')
after(() => program.close())
let number = 200
const start = () => reporting(program, { ...PLAN, number: String((number += 1)) })

test('submitted, returned with a remark, submitted again, released by somebody else', async () => {
  const { create, view, move, writer, approver, justice } = await start()
  const id = await create()
  await refuses(move(id, 'release', approver), 'conflict', 'report.move_closed')
  await refuses(move(id, 'submit', justice), 'forbidden')
  await move(id, 'submit', writer)
  assert.deepEqual((await view(id, writer)).moves, [])
  assert.deepEqual((await view(id, approver)).moves.map((one) => one.name), ['return', 'release'])
  await refuses(program.perform(editParagraph, { reportId: id, key: 'intro', text: 'Khác' }, writer), 'conflict', 'report.closed')
  await refuses(move(id, 'return', approver), 'invalid', 'report.reason_needed')
  await move(id, 'return', approver, 'Bổ sung khó khăn, vướng mắc')
  await program.perform(editParagraph, { reportId: id, key: 'difficulties', text: 'Kinh phí về chậm.' }, writer)
  await move(id, 'submit', writer)
  await move(id, 'release', approver)
  const { events, state, moves } = await view(id)
  assert.equal(state, 'released')
  assert.deepEqual(moves, [])
  assert.deepEqual(events.map((event) => [event.to, event.remark, event.author]), [['released', '', approver.name], ['submitted', '', writer.name], ['returned', 'Bổ sung khó khăn, vướng mắc', approver.name], ['submitted', '', writer.name]])
})

test('nobody releases what they wrote or submitted', async () => {
  const { create, view, move, writer, approver } = await start()
  const second = await program.as('approver', 'tttt', 'thứ hai')
  const [submitted, written] = [await create(), await (await start()).create()]
  await move(submitted, 'submit', approver)
  assert.deepEqual((await view(submitted, approver)).moves, [])
  assert.match((await refuses(move(submitted, 'release', approver), 'forbidden')).message, /không tự phát hành/)
  await move(submitted, 'release', second)
  await program.perform(editParagraph, { reportId: written, key: 'difficulties', text: 'Kinh phí về chậm.' }, approver)
  await move(written, 'submit', writer)
  for (const one of ['release', 'return'] as const) await refuses(move(written, one, approver, 'Xem lại'), 'forbidden')
  await move(written, 'release', second)
})

test('by delegation nobody releases what they wrote, nor what the giver wrote; else it says by whose', async () => {
  const { create, view, move, writer, approver } = await start()
  const id = await create()
  const lent = (from: { personId: string; name: string }, to: typeof writer) => ({ ...to, grants: [...to.grants, { role: 'approver' as const, unitId: approver.grants[0]!.unitId, via: { delegationId: 'd', personId: from.personId, name: from.name, areas: null, planIds: null } }] })
  const [deputy, second] = [await program.as('editor', 'y-te'), await program.as('approver', 'tttt', 'thứ hai')]
  await program.perform(editParagraph, { reportId: id, key: 'difficulties', text: 'Kinh phí về chậm.' }, second)
  await move(id, 'submit', writer)
  await refuses(move(id, 'release', lent(approver, writer)), 'forbidden')
  await refuses(move(id, 'release', lent(second, deputy)), 'forbidden')
  await move(id, 'release', lent(approver, deputy))
  assert.deepEqual((await view(id)).events.map((event) => [event.author, event.onBehalfOf]), [[deputy.name, approver.name], [writer.name, null]])
})

test('a report with an open choice is not submitted', async () => {
  const { record, create, move, view, writer } = await start()
  const id = await create()
  await record('IV.2')
  await program.perform(refreshReport, { reportId: id }, writer)
  await refuses(move(id, 'submit', writer), 'conflict', 'report.pending')
  for (const { key, proposed } of (await view(id)).paragraphs) if (proposed !== null) await program.perform(chooseParagraph, { reportId: id, key, choice: 'take' }, writer)
  await move(id, 'submit', writer)
})

test('once released, text, figures and document stay as they were', async () => {
  const { plan, record, create, move, view, document, figure, writer, approver } = await start()
  await record('IV.2', { participants: 60 })
  const id = await create()
  assert.equal((await document(id)).document.draft, true)
  await move(id, 'submit', writer)
  assert.equal((await document(id)).document.draft, true, 'DỰ THẢO until it is released')
  await move(id, 'release', approver)
  const before = { view: await view(id), document: await document(id), figure: await figure(id, 'all:activities') }
  assert.equal(before.document.document.draft, false)
  program.setClock('2026-01-05T02:00:00Z')
  await record('IV.2', { title: 'Ghi bổ sung sau khi phát hành' })
  await refuses(program.perform(refreshReport, { reportId: id }, writer), 'conflict', 'report.closed')
  await refuses(program.perform(editHead, { reportId: id, head: before.view.head }, writer), 'conflict', 'report.closed')
  assert.deepEqual({ view: await view(id), document: await document(id), figure: await figure(id, 'all:activities') }, before)
  const again = await program.perform(previewReport, { planId: plan.planId, unitId: await program.unit('tttt'), scope: 'plan', period: '2025' }, writer)
  assert.deepEqual([again.document, again.stored], [before.document.document, true])
  assert.equal((await view(id, await program.as('focal_point', 'y-te'))).state, 'released', 'everyone in the province may read it now')
  program.setClock('2025-12-20T02:00:00Z')
})

test('in “My unit” stand reports to approve, for who may, and reports that came back', async () => {
  const { create, move, writer, approver } = await start()
  const id = await create()
  const todo = async (actor: typeof writer) => (await program.perform(getMyUnit, {}, actor)).now.filter((one) => one.href === `/reports/${id}`).map((one) => one.kind)
  assert.deepEqual(await todo(approver), [])
  await move(id, 'submit', writer)
  assert.deepEqual([await todo(approver), await todo(writer)], [['approve'], []])
  await move(id, 'return', approver, 'Xem lại số liệu')
  assert.deepEqual([await todo(approver), await todo(writer)], [['returned'], ['returned']])
})

test('a plan on which a report stands can no longer be taken back', async () => {
  const { plan, create } = await start()
  const ask = query('test.workOnPlan', { input: z.object({}), allow: () => true, api: null, run: (ctx) => (ctx.permit(null), workOnPlan(ctx, plan.planId)) })
  assert.deepEqual(await program.perform(ask, {}, program.system), [])
  await create()
  assert.deepEqual(await program.perform(ask, {}, program.system), ['evidence'])
})
