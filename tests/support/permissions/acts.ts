import * as act from '#modules/organisations/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { does, reads, record, type Fixture } from './fixture.ts'
import { MARK, type Unit } from './province.ts'

const FIRST_DAY = '2026-05-01'

type Line = { kind: 'rename'; unitId: string; name: string } | { kind: 'abolish'; unitId: string }

/** A room of the unit, for an act to change or end. */
const room = ({ program, code, id }: Unit, name: string) => program.unit(`${code}-${name}`, { name: `Phòng ${MARK} ${code} ${name}`, parentId: id })

/** An act, with the version in which it can be put into force. */
async function written({ program, people }: Unit, line: Line, effectiveOn = FIRST_DAY) {
  const { id, version } = await program.perform(act.createAct, { title: `Sắp xếp ở ${MARK}`, legalBasis: 'Nghị quyết mẫu', effectiveOn, content: { lines: [line] } }, people.coordinator)
  return { actId: id, version }
}
const renaming = async (unit: Unit, name: string, effectiveOn?: string) => written(unit, { kind: 'rename', unitId: await room(unit, name), name: `Phòng ${name}, tên mới` }, effectiveOn)

async function inForce(unit: Unit, made: { actId: string; version: number }) {
  await unit.program.perform(act.applyAct, made, unit.people.coordinator)
  return { actId: made.actId }
}

const draft = record((unit) => renaming(unit, 'du-thao'))
const applied = record(async (unit) => inForce(unit, await renaming(unit, 'da-doi')))
const scheduled = record(async (unit) => inForce(unit, await renaming(unit, 'se-doi', '2026-12-31')))

/** An act that ends a room which has a part in a plan, and names no heir. */
async function ending(unit: Unit, name: string) {
  const unitId = await room(unit, name)
  await makePlan(unit.program, { title: `Kế hoạch ${name} của ${MARK}`, number: name, owner: unit.code, tasks: [{ ref: '1', leads: [`${unit.code}-${name}`] }] })
  return { ...(await written(unit, { kind: 'abolish', unitId })), unitId }
}
const undecided = record((unit) => ending(unit, 'se-het'))
const left = record(async (unit) => {
  const { unitId, ...made } = await ending(unit, 'da-het')
  await inForce(unit, made)
  return { source: 'plans.parts', unitId }
})

const actOf = async (unit: Unit) => ({ actId: (await draft(unit)).actId })
const held = async (unit: Unit) => {
  const { actId, unitId } = await undecided(unit)
  return { actId, unitId, source: 'plans.parts' }
}

export const acts: Fixture[] = [
  reads(act.listActs, 'Xem danh sách quyết định sắp xếp tổ chức', () => ({})),
  reads(act.getAct, 'Xem một quyết định sắp xếp tổ chức', actOf),
  reads(act.previewAct, 'Xem trước một quyết định sắp xếp tổ chức', actOf),
  reads(act.listActHoldings, 'Xem từng việc mà một quyết định sắp xếp tổ chức chuyển', held),
  reads(act.listOpenDecisions, 'Xem những việc chưa có đơn vị tiếp nhận', () => ({})),
  reads(act.whoAnswers, 'Hỏi nay đơn vị nào chịu trách nhiệm', async (unit) => ({ unitIds: [unit.id, (await left(unit)).unitId] })),
  does(act.createAct, async (unit) => ({ title: 'Đổi tên', legalBasis: 'Quyết định mẫu', effectiveOn: FIRST_DAY, content: { lines: [{ kind: 'rename', unitId: unit.id, name: 'Tên mới' }] } })),
  does(act.editAct, async (unit) => ({ ...(await draft(unit)), title: 'Sắp xếp lại', legalBasis: 'Quyết định mẫu', effectiveOn: FIRST_DAY, content: { lines: [] } })),
  does(act.chooseHeirs, async (unit) => ({ ...(await held(unit)), heirs: [unit.id] })),
  does(act.applyAct, draft),
  does(act.undoAct, async (unit) => ({ ...(await applied(unit)), reason: 'Áp dụng nhầm' })),
  does(act.unscheduleAct, scheduled),
  does(act.discardAct, actOf),
  does(act.decideHolding, async (unit) => ({ ...(await left(unit)), heirs: [unit.id] })),
]
