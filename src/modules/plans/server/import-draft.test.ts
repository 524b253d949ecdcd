import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Actor } from '#platform/actor.ts'
import { refuses, testProgram, type TestProgram } from '#tests/support/program.ts'
import { sampleRegister } from '#tests/support/sample-register.ts'
import type { ImportDraft } from '../import.ts'
import {
  addImportTask, confirmImport, decideImportName, decideImportRefusing, discardImport, editImportHead, editImportTarget, editImportTask, getImport, listImports, mergeImportTasks, moveImportTask,
  removeImportTarget, removeImportTask, seeImportIssues, splitImportTask, undoImportEdit, uploadDocument, type ImportView,
} from './importing.ts'

type Draft = Extract<ImportView, { draft: ImportDraft }>
let program: TestProgram
let coordinator: Actor
let importId: string
const plan = async (name = 'ke-hoach-62-mau.docx') => ({ bytes: new Uint8Array(await readFile(new URL(`../../../../samples/${name}`, import.meta.url))), name })
const look = async (id = importId) => (await program.perform(getImport, { importId: id }, coordinator)) as Draft
const on = async () => ({ importId, version: (await look()).version })

before(async () => {
  program = await testProgram()
  await sampleRegister(program)
  coordinator = await program.as('coordinator', 'so-thong-tin-truyen-thong-2')
  importId = (await program.perform(uploadDocument, await plan(), coordinator)).importId
})
after(() => program.close())

test('plans.uploadDocument: reads the plan; names that the register bears are proposed as settled, groups with their members', async () => {
  const { draft, issues, state } = await look()
  assert.equal(state, 'draft')
  assert.equal(draft.tasks.length, 21)
  assert.equal(draft.head.number.value, '62')
  assert.deepEqual([draft.period.from, draft.period.to, draft.kind], ['2023-01-01', '2028-12-31', 'new'])
  const group = draft.names['các sở, ban, ngành']!
  assert.equal(group.by, 'register')
  assert.equal(group.choice?.kind === 'group' && group.choice.memberIds.length, 22)
  assert.deepEqual([...new Set(issues.filter((issue) => issue.level === 'decide').map((issue) => issue.code))], ['refusing_undecided'])
})

test('plans.uploadDocument: the same file again is recognised and makes nothing new', async () => {
  assert.deepEqual(await program.perform(uploadDocument, await plan(), coordinator), { importId, planId: null, state: 'known' })
  assert.equal((await program.perform(listImports, {}, coordinator)).length, 1)
})

test('plans.uploadDocument: only the coordinator; empty and over-large files are refused at the field', async () => {
  for (const role of ['administrator', 'focal_point', 'approver', 'leader'] as const) await refuses(program.perform(uploadDocument, await plan('ke-hoach-nam-2025-mau.docx'), await program.as(role)), 'forbidden')
  const empty = await refuses(program.perform(uploadDocument, { bytes: new Uint8Array(), name: 'a.docx' }, coordinator), 'invalid', 'import.no_file')
  assert.equal(empty.issues[0]!.path, 'file')
  await refuses(program.perform(uploadDocument, { bytes: new Uint8Array(50 * 2 ** 20 + 1), name: 'a.docx' }, coordinator), 'invalid', 'import.too_large')
})

test('every command and query of an import is the coordinator’s, and other provinces see nothing of it', async () => {
  const { draft, version } = await look()
  const taskId = draft.tasks[0]!.id
  const inputs = [
    [getImport, { importId }], [editImportHead, { importId, version, place: 'X' }], [editImportTask, { importId, version, taskId, ref: 'X' }], [addImportTask, { importId, version, title: 'Việc mới' }], [removeImportTask, { importId, version, taskId }],
    [splitImportTask, { importId, version, taskId, titles: ['một', 'hai'] }], [moveImportTask, { importId, version, taskId, steps: 1 }], [undoImportEdit, { importId, version }], [confirmImport, { importId, version }], [discardImport, { importId }],
    [seeImportIssues, { importId, version, issueIds: ['x'] }], [decideImportRefusing, { importId, version, taskId, refused: true, reason: 'lý do' }], [decideImportName, { importId, version, key: 'x', choice: { kind: 'none' } }],
  ] as const
  const other = await program.otherProvince()
  for (const [operation, input] of inputs) {
    for (const role of ['administrator', 'focal_point', 'approver', 'leader'] as const) await refuses(program.perform(operation as never, input, await program.as(role)), 'forbidden')
    await refuses(program.perform(operation as never, input, other), 'not_found', 'import.missing')
  }
})

test('plans.editImportTask: corrects fields, matches new names, and keeps the place of what kept its words', async () => {
  const { draft } = await look()
  const task = draft.tasks[0]!
  const units = [...task.units.map(({ text, duty, request }) => ({ text, duty, request })), { text: 'Sở TP', duty: 'coordinate', request: false }, { text: 'Hội Khuyến học tỉnh', duty: 'coordinate', request: true }]
  await program.perform(editImportTask, { ...(await on()), taskId: task.id, units, outputs: 'Bộ tài liệu\n\nBáo cáo' }, coordinator)
  const { draft: now, issues } = await look()
  const changed = now.tasks[0]!
  assert.deepEqual(changed.outputs.map((output) => output.text), ['Bộ tài liệu', 'Báo cáo'])
  assert.deepEqual(changed.units[0], { ...task.units[0]!, confidence: 1 })
  assert.equal(now.names['sở tp']?.by, 'register')
  assert.equal(now.names['hội khuyến học tỉnh']?.choice, null)
  assert.ok(issues.some((issue) => issue.code === 'name_undecided' && issue.at.id === 'hội khuyến học tỉnh'))
})

test('plans.decideImportName: nobody, a unit, a group with chosen members; nothing from outside the register', async () => {
  const key = 'hội khuyến học tỉnh'
  const { groups, units } = await look()
  await refuses(program.perform(decideImportName, { ...(await on()), key, choice: { kind: 'unit', unitId: importId } }, coordinator), 'invalid', 'import.choice')
  await refuses(program.perform(decideImportName, { ...(await on()), key: 'tên lạ', choice: { kind: 'none' } }, coordinator), 'invalid', 'import.choice')
  await refuses(program.perform(decideImportName, { ...(await on()), key: 'constructor', choice: { kind: 'none' } }, coordinator), 'invalid', 'import.choice')
  const group = groups.find((one) => one.memberIds.length > 3)!
  await program.perform(decideImportName, { ...(await on()), key, choice: { kind: 'group', groupId: group.id, memberIds: [units[0]!.id, units[1]!.id] } }, coordinator)
  assert.deepEqual((await look()).draft.names[key]!.choice, { kind: 'group', groupId: group.id, memberIds: [units[0]!.id, units[1]!.id] })
  await program.perform(decideImportName, { ...(await on()), key, choice: { kind: 'none' } }, coordinator)
  assert.deepEqual((await look()).draft.names[key], { text: 'Hội Khuyến học tỉnh', choice: { kind: 'none' }, by: 'person' })
})

test('a stale edit of the same item is a conflict and writes over nothing; different items go together', async () => {
  const { version, draft } = await look()
  const [first, second] = [draft.tasks[0]!, draft.tasks[1]!]
  await program.perform(editImportTask, { importId, version, taskId: first.id, title: 'Bản của người thứ nhất' }, coordinator)
  await program.perform(editImportTask, { importId, version, taskId: second.id, ref: 'IV.1.2b' }, coordinator)
  await refuses(program.perform(editImportTask, { importId, version, taskId: first.id, title: 'Bản của người thứ hai' }, coordinator), 'conflict', 'import.stale')
  const now = (await look()).draft
  assert.deepEqual([now.tasks[0]!.title, now.tasks[1]!.ref], ['Bản của người thứ nhất', 'IV.1.2b'])
})

test('plans.undoImportEdit: takes back edit after edit, and only what the person sees as the latest', async () => {
  const start = await look()
  const { tasks } = start.draft
  await program.perform(splitImportTask, { ...(await on()), taskId: tasks[3]!.id, titles: 'Phần thứ nhất\nPhần thứ hai' }, coordinator)
  await program.perform(mergeImportTasks, { ...(await on()), taskIds: [tasks[5]!.id, tasks[6]!.id] }, coordinator)
  await program.perform(moveImportTask, { ...(await on()), taskId: tasks[0]!.id, steps: 2 }, coordinator)
  await program.perform(removeImportTask, { ...(await on()), taskId: tasks[1]!.id }, coordinator)
  const { taskId } = await program.perform(addImportTask, { ...(await on()), title: 'Việc người đọc thêm vào', afterId: tasks[2]!.id }, coordinator)
  const middle = await look()
  assert.equal(middle.draft.tasks.length, 20 + 1)
  assert.ok(middle.draft.tasks.some((task) => task.id === taskId))
  assert.equal(middle.lastEdit!.label, 'add')
  await refuses(program.perform(undoImportEdit, { importId, version: start.version }, coordinator), 'conflict', 'import.stale')
  for (let n = 0; n < 5; n++) await program.perform(undoImportEdit, await on(), coordinator)
  assert.deepEqual((await look()).draft.tasks, tasks)
})

test('plans.splitImportTask and dates: what cannot be is refused at its field', async () => {
  const { draft } = await look()
  const taskId = draft.tasks[0]!.id
  const one = await refuses(program.perform(splitImportTask, { ...(await on()), taskId, titles: 'chỉ một dòng' }, coordinator), 'invalid', 'import.split')
  assert.equal(one.issues[0]!.path, 'titles')
  const time = { text: '', from: '2025-02-01', to: '2025-01-01', recurrence: '' }
  const reversed = await refuses(program.perform(editImportTask, { ...(await on()), taskId, time }, coordinator), 'invalid', 'import.period')
  assert.equal(reversed.issues[0]!.path, 'time.to')
  await refuses(program.perform(editImportHead, { ...(await on()), from: '2028-01-01', to: '2023-01-01' }, coordinator), 'invalid', 'import.period')
  await refuses(program.perform(editImportTask, { ...(await on()), taskId: importId, ref: 'x' }, coordinator), 'not_found', 'import.task_missing')
})

test('plans.editImportTarget: figures as Vietnamese writes them; added and removed', async () => {
  const values = [{ subject: 'báo cáo viên', comparator: '>=', min: '1.250,5', max: '', unit: 'người', year: '2028' }, { subject: '', comparator: '=', min: '', max: '', unit: '', year: '' }]
  const { targetId } = await program.perform(editImportTarget, { ...(await on()), text: 'Ít nhất 1.250,5 báo cáo viên', values }, coordinator)
  const target = (await look()).draft.targets.find((one) => one.id === targetId)!
  assert.deepEqual(target.values, [{ subject: 'báo cáo viên', comparator: '>=', min: 1250.5, max: null, unit: 'người', year: 2028 }])
  await program.perform(removeImportTarget, { ...(await on()), targetId }, coordinator)
  assert.ok(!(await look()).draft.targets.some((one) => one.id === targetId))
})

test('plans.seeImportIssues: ticks off doubts, never a decision', async () => {
  const { issues } = await look()
  await program.perform(seeImportIssues, { ...(await on()), issueIds: issues.map((issue) => issue.id) }, coordinator)
  const left = (await look()).issues
  assert.deepEqual(left.map((issue) => issue.level).filter((level) => level === 'look'), [])
  assert.equal(left.length, issues.filter((issue) => issue.level === 'decide').length)
})

test('plans.decideImportRefusing: either way a reason is given', async () => {
  const { draft } = await look()
  const task = draft.tasks.find((one) => one.refusedWords.length > 0)!
  await refuses(program.perform(decideImportRefusing, { ...(await on()), taskId: task.id, refused: 'false', reason: '' }, coordinator), 'invalid', 'import.reason')
  await program.perform(decideImportRefusing, { ...(await on()), taskId: task.id, refused: 'false', reason: 'Chỉ là tuyên truyền, không theo dõi ai' }, coordinator)
  assert.deepEqual((await look()).draft.tasks.find((one) => one.id === task.id)!.refusing, { refused: false, reason: 'Chỉ là tuyên truyền, không theo dõi ai', outputs: [] })
})

test('plans.confirmImport: what is undecided keeps it from being confirmed, point by point', async () => {
  const refusal = await refuses(program.perform(confirmImport, await on(), coordinator), 'invalid', 'import.undecided')
  assert.deepEqual(refusal.issues.map((issue) => issue.code), ['refusing_undecided'])
})

test('plans.discardImport: a thrown-away draft is closed, and its file can be imported anew', async () => {
  await program.perform(discardImport, { importId }, coordinator)
  await refuses(program.perform(editImportHead, { ...(await on()), place: 'X' }, coordinator), 'conflict', 'import.closed')
  const again = await program.perform(uploadDocument, await plan(), coordinator)
  assert.equal(again.state, 'draft')
  assert.notEqual(again.importId, importId)
})
