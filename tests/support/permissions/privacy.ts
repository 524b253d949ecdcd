import { eraseExpired, erasePerson, exportPersonalData, fileDataRequest, getRegister, listDataRequests, moveDataRequest } from '#modules/privacy/server/index.ts'
import { disablePerson, invitePerson } from '#modules/identity/server/index.ts'
import type { Person } from '#platform/actor.ts'
import type { TestProgram } from '#tests/support/program.ts'
import { does, owns, reads, record, type Fixture } from './fixture.ts'

const filed = async (program: TestProgram, person: Person) => ({ requestId: (await program.perform(fileDataRequest, { kind: 'access' }, person)).id })

/** Somebody of the unit asks to see their data. */
const request = record(({ program, people }) => filed(program, people.focalPoint))

/** Somebody who worked in the unit and whose account is closed. */
const former = record(async ({ program, id, code }) => {
  const person = await program.perform(invitePerson, { name: 'Người đã nghỉ', email: `da-nghi.${code}@mau.example`, role: 'leader', unitId: id }, program.system)
  await program.perform(disablePerson, { personId: person.id, disabled: true }, program.system)
  return { personId: person.id, why: 'Đã nghỉ việc' }
})

export const privacy: Fixture[] = [
  reads(getRegister, 'Xem sổ dữ liệu cá nhân', () => ({})),
  owns(exportPersonalData, '', (person) => ({ personId: person.personId }), ({ people }) => ({ personId: people.focalPoint.personId })),
  owns(fileDataRequest, '', () => ({ kind: 'restrict' })),
  reads(listDataRequests, 'Thấy yêu cầu về dữ liệu cá nhân của người khác', () => ({}), async (unit) => (await request(unit)).requestId),
  owns(moveDataRequest, 'Rút yêu cầu về dữ liệu cá nhân của mình', async (person, { program }) => ({ ...(await filed(program, person)), move: 'take_back' })),
  does(moveDataRequest, async (unit) => ({ ...(await request(unit)), move: 'accept' }), 'nhận'),
  does(erasePerson, former),
  does(eraseExpired, () => ({})),
]
