import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getFigure, getReport, getReportDocument } from '#modules/reports/server/index.ts'
import { createProvince } from '#platform/server/create-province.ts'
import { testProgram } from '#tests/support/program.ts'
import { activities } from './activities.ts'
import { loadRegister, playSample } from './load-sample.ts'
import { plan62 } from './plan-62.ts'
import { province } from './province.ts'
import { report2024 } from './report-2024.ts'
import { sampleRun } from './sample-run.ts'

const program = await testProgram()
after(() => program.close())
const run = sampleRun(program.platform, await createProvince(program.database.ownerUrl, { name: province.name, sample: true }))
await loadRegister(run)
const { reportId } = await playSample(run)
const leader = run.person('leader', 'ubnd-tinh')
const view = await program.perform(getReport, { reportId }, leader)

test('the report of 2024 is released by somebody else than its writer, after the cut-off', () => {
  assert.equal(view.state, 'released')
  assert.deepEqual(view.events.map((event) => [event.to, event.at.slice(0, 10)]), [['released', '2024-12-18'], ['submitted', '2024-12-16']])
  assert.equal(new Set(view.events.map((event) => event.author)).size, 2)
})

test('each paragraph counts exactly the activities that the sample names for it', async () => {
  const titles = new Map(activities.map((one) => [one.key, one.title]))
  for (const { taskRef, activityKeys } of report2024.paragraphs) {
    const task = view.tasks.find((one) => one.ref === taskRef)!
    if (task.refused) continue
    const { records } = await program.perform(getFigure, { reportId, key: `${task.id}:activities` }, leader)
    assert.deepEqual(records.map((one) => one.title).sort(), activityKeys.map((key) => titles.get(key)!).sort(), taskRef)
  }
})

test('no number stands in it that no record stands behind', () => {
  assert.deepEqual(view.paragraphs.filter((one) => one.unsourced.length > 0).map((one) => [one.key, one.unsourced]), [])
})

test('its document is whole, under the plan’s headings, and says that it is a sample', async () => {
  const { document } = await program.perform(getReportDocument, { reportId }, leader)
  assert.deepEqual([document.draft, document.sample, document.number], [false, true, ''])
  assert.equal(document.body.filter((block) => block.kind === 'heading' && block.level === 'clause').length, plan62.taskSection.items.length)
  assert.equal(document.annexes.length, 2)
})
