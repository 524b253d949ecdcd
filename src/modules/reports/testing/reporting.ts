/** A plan with tasks of every sort, a unit that keeps it, and the short ways in which tests record and report. */
import type { z } from 'zod'
import { recordActivity } from '#modules/activities/server/index.ts'
import { makePlan, type MadePlan } from '#modules/plans/testing/make-plan.ts'
import type { Actor } from '#platform/actor.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { createReport, getFigure, getReport, getReportDocument, moveReport } from '../server/index.ts'

export const PLAN: MadePlan = {
  owner: 'tttt',
  tasks: [
    { ref: 'IV.1', title: 'Biên soạn, phát hành ấn phẩm giới thiệu quyền con người', leads: ['tttt'], coordinating: ['tu-phap'] },
    { ref: 'IV.2', title: 'Bồi dưỡng báo cáo viên pháp luật cấp huyện, cấp xã', leads: ['tu-phap'], coordinating: ['tttt'], milestones: [['Hoàn thành các lớp năm 2025', '2025-09-30']] },
    { ref: 'IV.3', title: 'Trả lời những nội dung sai sự thật trên mạng', leads: ['tttt'], refused: ['giám sát'] },
  ],
}

/** `program` with a plan in it; `at` is the moment that its clock shows. */
export async function reporting(program: TestProgram, made: MadePlan = PLAN) {
  const plan = await makePlan(program, made)
  const actors = { writer: await program.as('focal_point', 'tttt'), approver: await program.as('approver', 'tttt'), justice: await program.as('focal_point', 'tu-phap') }
  const record = (ref: string | string[], more: Partial<z.input<(typeof recordActivity)['input']>> = {}, actor: Actor = actors.justice) =>
    program.perform(recordActivity, { title: 'Lớp bồi dưỡng báo cáo viên', startsOn: '2025-05-20', kind: 'training', taskIds: [ref].flat().map(plan.task), ...more }, actor)
  const create = async (more: object = {}, actor: Actor = actors.writer) => (await program.perform(createReport, { planId: plan.planId, unitId: await program.unit('tttt'), scope: 'plan', period: '2025', ...more }, actor)).id
  const view = (reportId: string, actor: Actor = actors.writer) => program.perform(getReport, { reportId }, actor)
  return {
    plan, ...actors, record, create, view,
    move: (reportId: string, move: string, actor: Actor, remark = '') => program.perform(moveReport, { reportId, move, remark }, actor),
    figure: (reportId: string, key: string) => program.perform(getFigure, { reportId, key }, actors.writer),
    value: async (reportId: string, key: string) => (await view(reportId)).figures.find((one) => one.key === key)?.value,
    text: async (reportId: string, key: string) => (await view(reportId)).paragraphs.find((one) => one.key === key)?.text,
    document: (reportId: string, actor: Actor = actors.writer) => program.perform(getReportDocument, { reportId }, actor),
  }
}
