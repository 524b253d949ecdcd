import {
  activityFilterChoices, activityFormChoices, answerParticipation, correctActivity, exportActivities, getActivity, importActivities, joinActivity, keepActivitiesApart, listActivities, listParticipations,
  mergeActivity, recordActivity, reviewActivity, withdrawActivity,
} from '#modules/activities/server/index.ts'
import { newId } from '#platform/server/id.ts'
import { inspectUpload } from '#platform/server/uploads.ts'
import { keepFile } from '#platform/server/uploads-keep.ts'
import { does, reads, record, type Fixture } from './fixture.ts'
import { programme } from './plans.ts'
import { MARK, RECORDER, type Unit } from './province.ts'

const fields = async (unit: Unit) => ({ title: 'Hội nghị phổ biến pháp luật', startsOn: '2026-05-20', taskIds: [(await programme(unit)).taskId] })

export const note = () => inspectUpload({ name: 'ghi-chu.txt', bytes: Buffer.from(`Ghi chú ${MARK}`) }, 'vi')

/** Recorded by the unit, with a file. */
export const activity = record(async (unit) => {
  const fileId = newId()
  await unit.program.perform(keepFile, { id: fileId, upload: await note() }, unit.people.focalPoint)
  const { id } = await unit.program.perform(recordActivity, { ...(await fields(unit)), title: `Hội nghị tại ${MARK}`, files: [{ id: fileId }] }, unit.people.focalPoint)
  return { activityId: id, fileId }
})

/** Another record of the unit; and one of its neighbour, in which the unit is named. */
const twin = record(async (unit) => (await unit.program.perform(recordActivity, { ...(await fields(unit)), title: `Hội nghị lần hai tại ${MARK}` }, unit.people.focalPoint)).id)
const naming = record(async (unit) => {
  const neighbour = await unit.program.as('focal_point', 'other', RECORDER)
  return (await unit.program.perform(recordActivity, { ...(await fields(unit)), title: `Hội nghị chung của ${MARK}`, partnerIds: [unit.id] }, neighbour)).id
})

const activityOf = async (unit: Unit) => ({ activityId: (await activity(unit)).activityId })

export const activities: Fixture[] = [
  reads(listActivities, 'Xem sổ hoạt động', async (unit) => ({ taskId: (await programme(unit)).taskId })),
  reads(exportActivities, 'Tải sổ hoạt động', async (unit) => ({ taskId: (await programme(unit)).taskId })),
  reads(getActivity, 'Xem một hoạt động', activityOf),
  reads(activityFilterChoices, 'Xem các lựa chọn để lọc sổ', async (unit) => ({ planId: (await programme(unit)).planId })),
  reads(activityFormChoices, 'Mở biểu ghi hoạt động', () => ({})),
  reads(reviewActivity, 'Soát hoạt động trước khi ghi', fields),
  reads(listParticipations, 'Xem những lần đơn vị được nêu tên, chờ xác nhận', () => ({}), naming),
  does(recordActivity, async (unit) => ({ ...(await fields(unit)), unitId: unit.id })),
  does(correctActivity, async (unit) => ({ ...(await fields(unit)), ...(await activityOf(unit)), version: 1 })),
  does(withdrawActivity, async (unit) => ({ ...(await activityOf(unit)), reason: 'Ghi nhầm' })),
  does(answerParticipation, async (unit) => ({ activityId: await naming(unit), unitId: unit.id, answer: 'confirm' })),
  does(joinActivity, async (unit) => ({ activityId: await naming(unit), unitId: unit.id })),
  does(mergeActivity, async (unit) => ({ ...(await activityOf(unit)), intoId: await twin(unit) })),
  does(keepActivitiesApart, async (unit) => ({ ...(await activityOf(unit)), otherId: await twin(unit) })),
  does(importActivities, async (unit) => ({ rows: [{ row: 2, values: { key: (await activity(unit)).activityId, title: 'Hội nghị từ bảng tính', startsOn: '2026-05-21', tasks: `${(await programme(unit)).number}/KH-UBND 1` } }] })),
]
