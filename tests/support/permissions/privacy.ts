import { eraseExpired, erasePerson, exportPersonalData, fileDataRequest, getRegister, listDataRequests, moveDataRequest } from '#modules/privacy/server/index.ts'
import { disablePerson, invitePerson } from '#modules/identity/server/index.ts'
import { does, owns, reads, record } from './fixture.ts'

/** Somebody of the unit asks to see their data. */
const request = record(async ({ program, people }) => ({ requestId: (await program.perform(fileDataRequest, { kind: 'access' }, people.focalPoint)).id }))

/** Somebody who worked in the unit and whose account is closed. */
const former = record(async ({ program, id, code }) => {
  const person = await program.perform(invitePerson, { name: 'Người đã nghỉ', email: `da-nghi.${code}@mau.example`, role: 'leader', unitId: id }, program.system)
  await program.perform(disablePerson, { personId: person.id, disabled: true }, program.system)
  return { personId: person.id, why: 'Đã nghỉ việc' }
})

export const privacy = [
  reads(getRegister, 'Xem sổ dữ liệu cá nhân', () => ({})),
  owns(exportPersonalData, '', (person) => ({ personId: person.personId }), ({ people }) => ({ personId: people.focalPoint.personId })),
  owns(fileDataRequest, '', () => ({ kind: 'restrict' as const })),
  reads(listDataRequests, 'Xem yêu cầu về dữ liệu cá nhân', () => ({}), async (unit) => (await request(unit)).requestId),
  does(moveDataRequest, async (unit) => ({ ...(await request(unit)), move: 'accept' as const })),
  does(erasePerson, former),
  does(eraseExpired, () => ({})),
]
