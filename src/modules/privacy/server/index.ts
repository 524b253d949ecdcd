/** The face of personal data. */
import './tables.ts'
import './personal-data.ts'
import './todo.ts'

export { eraseExpired } from './erase-expired.ts'
export { erasePerson } from './erase-person.ts'
export { exportPersonalData, type PersonExport } from './export-data.ts'
export { fileDataRequest } from './file-request.ts'
export { aliasOf } from './forget-person.ts'
export { getRegister } from './get-register.ts'
export { listDataRequests, type DataRequest } from './list-requests.ts'
export { moveDataRequest } from './move-request.ts'
export { exportArchive } from './export-archive.ts'
