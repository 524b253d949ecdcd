import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { inspectUpload } from '#platform/server/uploads.ts'
import { keepFile, openFile } from '#platform/server/uploads-keep.ts'
import { removeBytes } from '#platform/server/uploads-abandoned.ts'
import { refuses, testProgram } from '#tests/support/program.ts'
import { testPlan } from '../testing/plan.ts'
import { getActivity, listActivities, recordActivity, withdrawActivity } from './index.ts'

const program = await testProgram()
after(() => program.close())
const { tasks } = await testPlan(program)
const focal = await program.as('focal_point', 'tu-phap')
const other = await program.as('focal_point', 'y-te')
const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#693' } }).jpeg().toBuffer()

async function send(id: string, actor = focal) {
  return program.perform(keepFile, { id, upload: await inspectUpload({ name: 'ảnh.jpg', bytes: photo }, 'vi') }, actor)
}
const record = (clientKey: string, fileIds: string[], actor = focal) =>
  program.perform(recordActivity, { clientKey, title: 'Tuyên truyền lưu động', startsOn: '2026-11-20', taskIds: [tasks['1']], files: fileIds.map((id) => ({ id, description: 'Quang cảnh' })) }, actor)

test('a submission with two photos arrives once and whole, wherever the line was cut', async () => {
  const [key, first, second] = [randomUUID(), randomUUID(), randomUUID()]
  await send(first)
  // The line is cut: the record without its second photo is refused whole.
  await refuses(record(key, [first, second]), 'invalid', 'file.not_arrived')
  assert.equal((await program.perform(listActivities, {}, focal)).totals.activities, 0)
  // Everything is sent again, the first photo too; then the answer to the record is lost and it is sent a third time.
  await send(first)
  await send(second)
  const made = await record(key, [first, second])
  await send(first)
  await send(second)
  const again = await record(key, [first, second])
  assert.deepEqual([again.id, again.created], [made.id, false])
  const stored = await program.perform(getActivity, { activityId: made.id }, focal)
  assert.deepEqual(stored.files.map((file) => [file.id, file.description, file.image?.width]), [[first, 'Quang cảnh', 600], [second, 'Quang cảnh', 600]])
  assert.equal((await program.perform(listActivities, {}, focal)).totals.activities, 1)
})

test('before a record holds it, a file is its sender’s alone; then whoever may read the record', async () => {
  const id = randomUUID()
  await send(id)
  const open = (actor = focal, thumbnail = false) => program.perform(openFile, { fileId: id, thumbnail }, actor)
  await open()
  await refuses(open(other), 'forbidden')
  await refuses(send(id, other), 'forbidden')
  await refuses(record(randomUUID(), [id], other), 'invalid', 'file.not_arrived')
  const { id: activityId } = await record(randomUUID(), [id])
  assert.equal((await open(other)).mediaType, 'image/jpeg')
  assert.ok((await open(other, true)).size > 0)
  await refuses(record(randomUUID(), [id]), 'invalid', 'file.not_arrived')
  await program.perform(withdrawActivity, { activityId, reason: 'Ghi nhầm' }, focal)
  await open(other)
  await refuses(program.perform(openFile, { fileId: id }, await program.otherProvince()), 'not_found')
})

test('a file that no record took is removed after two weeks, one that a record holds is not', async () => {
  const [abandoned, held] = [randomUUID(), randomUUID()]
  await send(abandoned)
  await send(held)
  await record(randomUUID(), [held])
  program.setClock('2026-12-08T02:00:00Z')
  await send(randomUUID())
  await refuses(program.perform(openFile, { fileId: abandoned }, focal), 'not_found')
  await program.perform(openFile, { fileId: held }, focal)
  const [queued] = program.queued.filter((one) => one.name === 'files.removeBytes')
  await removeBytes.run(program.platform, { actor: focal, locale: 'vi', data: queued!.data as Record<string, unknown> })
  await program.perform(openFile, { fileId: held }, focal)
  program.setClock('2026-11-23T02:00:00Z')
})
