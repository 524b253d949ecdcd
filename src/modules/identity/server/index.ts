/** The face of identity: the only file that other modules import from its server side. */
import './tables.ts'
import './personal-data.ts'
import './record-names.ts'

export { changePassword } from './change-password.ts'
export { invitePerson } from './invite-person.ts'
export { issueLink } from './issue-link.ts'
export { listPeople } from './list-people.ts'
export { loadActor } from './load-actor.ts'
export { DISABLED_MONTHS, goneAddress } from './personal-data.ts'
export { disablePerson, endRole, grantRole } from './roles.ts'
export { getMailSettings, saveMailSettings, type StoredMailSettings } from './mail-settings.ts'
