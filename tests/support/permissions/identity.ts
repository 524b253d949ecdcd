import { changePassword, disablePerson, endRole, getMailSettings, grantRole, invitePerson, issueLink, listPeople, saveMailSettings } from '#modules/identity/server/index.ts'
import { does, owns, reads, type Fixture } from './fixture.ts'
import { stored, type Unit } from './province.ts'

/** Somebody of the unit. */
const member = ({ people }: Unit) => ({ personId: people.focalPoint.personId })

export const identity: Fixture[] = [
  reads(listPeople, 'Xem danh sách người dùng', () => ({})),
  does(invitePerson, (unit) => ({ name: 'Người mới', email: 'nguoi-moi@mau.example', role: 'leader', unitId: unit.id })),
  does(grantRole, (unit) => ({ ...member(unit), role: 'leader', unitId: unit.id })),
  does(endRole, async (unit) => ({ ...member(unit), roleId: (await stored(unit.program, member(unit).personId)).role_id })),
  does(disablePerson, (unit) => ({ ...member(unit), disabled: true })),
  does(issueLink, member),
  owns(changePassword, '', () => ({})),
  reads(getMailSettings, 'Xem thiết lập gửi thư', () => ({})),
  does(saveMailSettings, () => ({ host: 'thu.mau.example', port: 587, secure: 'starttls', from: 'sangto@mau.example' })),
]
