import { identityWords } from '#messages/identity.ts'
import {
  changePassword, disablePerson, endRole, findColleagues, getMailSettings, getPerson, giveDelegation, grantRole, importPeople, invitePerson, issueLink, listDelegations, listPeople, movePerson, previewPeople, revokeDelegation, saveMailSettings,
  whoMay,
} from '#modules/identity/server/index.ts'
import type { Person } from '#platform/actor.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { does, owns, reads, record, type Fixture } from './fixture.ts'
import { programme } from './plans.ts'
import { stored, type Unit } from './province.ts'

/** Somebody of the unit, with one role. */
const member = ({ people }: Unit) => ({ personId: people.focalPoint.personId })
const memberRole = async (unit: Unit) => ({ ...member(unit), roleId: (await stored(unit.program, member(unit).personId)).role_id })

const rows = (unit: Unit) => ({ rows: [{ row: 3, values: { name: 'Người trong bảng', email: 'trong-bang@mau.example', unit: unit.code, role: identityWords('vi').roles.leader } }] })

/** One's own role, for somebody who may receive it. */
async function delegation(program: TestProgram, { personId }: { personId: string }, to: string) {
  const receiver = await program.as('leader', 'other', to)
  return { roleId: (await stored(program, personId)).role_id, toId: receiver.personId, validTo: '2026-12-01', basis: 'Giấy ủy quyền mẫu' }
}
const given = async (program: TestProgram, person: Person) => (await program.perform(giveDelegation, await delegation(program, person, 'receives'), person)).id
const theirs = record(({ program, people }) => given(program, people.focalPoint))

export const identity: Fixture[] = [
  reads(listPeople, 'Xem danh sách người dùng', () => ({})),
  owns(getPerson, 'Xem một người với các vai trò', ({ personId }) => ({ personId }), member),
  reads(findColleagues, 'Tìm đồng nghiệp theo tên', () => ({ q: 'records' })),
  reads(whoMay, 'Hỏi ai được làm gì với một nhiệm vụ, và vì sao', async (unit) => ({ kind: 'task', id: (await programme(unit)).taskId })),
  owns(whoMay, 'Hỏi ai được làm gì với tài khoản của một người', ({ personId }) => ({ kind: 'person', id: personId }), (unit) => ({ kind: 'person', id: member(unit).personId })),
  does(invitePerson, (unit) => ({ name: 'Người mới', email: 'nguoi-moi@mau.example', role: 'leader', unitId: unit.id })),
  reads(previewPeople, 'Xem trước bảng người dùng', rows),
  does(importPeople, rows),
  does(grantRole, (unit) => ({ ...member(unit), role: 'leader', unitId: unit.id })),
  does(endRole, memberRole),
  does(movePerson, (unit) => ({ ...member(unit), fromUnitId: unit.id, toUnitId: unit.otherId, roles: ['focal_point'] })),
  does(disablePerson, (unit) => ({ ...member(unit), disabled: true })),
  does(issueLink, member),
  owns(listDelegations, 'Xem các ủy quyền của một người', ({ personId }) => ({ personId }), member),
  owns(giveDelegation, '', (person, { program }) => delegation(program, person, 'is-offered'), ({ program, people }) => delegation(program, people.focalPoint, 'is-offered')),
  owns(revokeDelegation, '', async (person, { program }) => ({ delegationId: await given(program, person) }), async (unit) => ({ delegationId: await theirs(unit) })),
  owns(changePassword, '', () => ({})),
  reads(getMailSettings, 'Xem thiết lập gửi thư', () => ({})),
  does(saveMailSettings, () => ({ host: 'thu.mau.example', port: 587, secure: 'starttls', from: 'sangto@mau.example' })),
]
