import * as report from '#modules/reports/server/index.ts'
import { inTenant } from '#platform/server/db.ts'
import { activity } from './activities.ts'
import { does, reads, record, type Fixture } from './fixture.ts'
import { programme } from './plans.ts'
import type { Unit } from './province.ts'

const wanted = async (unit: Unit) => ({ planId: (await programme(unit)).planId, unitId: unit.id })
const made = async (unit: Unit, period: string) => (await unit.program.perform(report.createReport, { ...(await wanted(unit)), period }, unit.people.focalPoint)).id

/** A draft of the unit's report on its plan, with a paragraph in which a choice is open. */
const draft = record(async (unit) => {
  const { program, people } = unit
  await activity(unit)
  const reportId = await made(unit, '2026')
  const { paragraphs, head, figures } = await program.perform(report.getReport, { reportId }, people.focalPoint)
  const [free, offered] = paragraphs.filter((one) => one.kind === 'narrative' || one.kind === 'open')
  await inTenant(program.platform.db, program.tenantId, 'write', (tx) => tx.updateTable('report_paragraphs').set({ proposed: 'Số liệu mới' }).where('report_id', '=', reportId).where('key', '=', offered!.key).execute())
  return { reportId, head, key: free!.key, offered: offered!.key, figure: figures[0]!.key }
})

const moved = async ({ program, people }: Unit, by: keyof Unit['people'], reportId: string, move: 'submit' | 'release') => void (await program.perform(report.moveReport, { reportId, move }, people[by]))

/** Written, to be submitted. */
const ready = record(async (unit) => ({ reportId: await made(unit, '2025') }))

/** Submitted by one of the unit, to be released by another. */
const submitted = record(async (unit) => {
  const reportId = await made(unit, '2024')
  await moved(unit, 'focalPoint', reportId, 'submit')
  return { reportId }
})

const released = record(async (unit) => {
  const reportId = await made(unit, '2023')
  await moved(unit, 'focalPoint', reportId, 'submit')
  await moved(unit, 'approver', reportId, 'release')
  return { reportId }
})

const draftOf = async (unit: Unit) => ({ reportId: (await draft(unit)).reportId })

export const reports: Fixture[] = [
  reads(report.getReportChoices, 'Xem có thể lập những báo cáo nào', () => ({})),
  reads(report.listReports, 'Thấy trong danh sách một báo cáo chưa phát hành', () => ({}), async (unit) => (await draft(unit)).reportId),
  reads(report.getReport, 'Xem báo cáo chưa phát hành', draftOf),
  reads(report.getReport, 'Xem báo cáo đã phát hành', released),
  reads(report.getReportDocument, 'Tải báo cáo chưa phát hành', draftOf),
  reads(report.getFigure, 'Mở một số liệu tới từng hồ sơ', async (unit) => ({ ...(await draftOf(unit)), key: (await draft(unit)).figure })),
  reads(report.previewReport, 'Xem trước báo cáo', async (unit) => ({ ...(await wanted(unit)), period: '2026' })),
  does(report.createReport, async (unit) => ({ ...(await wanted(unit)), period: '2026-Q1' })),
  does(report.editHead, async (unit) => ({ ...(await draftOf(unit)), head: (await draft(unit)).head })),
  does(report.editParagraph, async (unit) => ({ ...(await draftOf(unit)), key: (await draft(unit)).key, text: 'Đơn vị đã làm xong.' })),
  does(report.chooseParagraph, async (unit) => ({ ...(await draftOf(unit)), key: (await draft(unit)).offered, choice: 'take' })),
  does(report.refreshReport, draftOf),
  does(report.moveReport, async (unit) => ({ ...(await ready(unit)), move: 'submit' }), 'trình'),
  does(report.moveReport, async (unit) => ({ ...(await submitted(unit)), move: 'return', remark: 'Bổ sung số liệu' }), 'trả lại'),
  does(report.moveReport, async (unit) => ({ ...(await submitted(unit)), move: 'release' }), 'phát hành'),
]
