import * as identity from '#modules/identity/server/index.ts'
import { disablePerson, failSignIn, findByOpenId, findSecondFactor, linkOpenId, signIn, wakeAccount } from '#modules/identity/server/index.ts'
import type { Person } from '#platform/actor.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { newId } from '#platform/server/id.ts'
import { does, owns, reads, record, type Fixture } from './fixture.ts'
import { signedIn, type Unit } from './province.ts'

/** Somebody of the unit, and somebody whose ways of signing in are changed by the walk. */
const member = ({ people }: Unit) => ({ personId: people.focalPoint.personId })
const known = record(async (unit: Unit) => signedIn(unit.program, (await unit.program.as('leader', unit.code, 'signs in')).personId))

const CODES = Array.from({ length: 10 }, (_, at) => `${at}`.padStart(20, '0'))
const factor = { sealedSecret: 'sealed', step: 1, codeHashes: CODES }
const device = { by: 'link', code: null, deviceHash: 'hash', device: 'Chrome, Windows', address: '10.0.0.1' } as const

/** Has a second factor from now on; the code of the next step is right. */
async function withFactor(person: Person, { program }: Unit) {
  if (!(await program.perform(identity.getOwnSecondFactor, {}, person))) await program.perform(identity.addSecondFactor, factor, person)
  return { code: { step: 2 } }
}
const withLink = record(async (unit: Unit) => {
  const person = await known(unit)
  await unit.program.perform(linkOpenId, { issuer: 'https://dinh-danh.example', subject: `subject-${unit.code}`, userId: person.userId }, unit.program.system)
  return { personId: person.personId }
})
/** Nobody entered this account since long ago; `resting`: it sleeps already. */
const idle = (resting: boolean) =>
  record(async (unit: Unit) => {
    const { personId } = await unit.program.as('leader', unit.code, resting ? 'rests' : 'idles')
    const { userId } = await signedIn(unit.program, personId)
    if (resting) await unit.program.perform(disablePerson, { personId, disabled: true }, unit.program.system)
    await withConnection(unit.program.database.ownerUrl, (client) => client.query(`update people set idle_from = '2020-01-01', resting = $2 where id = $1`, [personId, resting]))
    return { userId }
  })
const token = async (person: Person, { program }: Unit) => ({ id: (await program.perform(identity.createAccessToken, { name: 'Phần mềm mẫu', scope: ['read'], endsOn: '2026-12-31' }, person)).id })

const theirSession = record(async (unit: Unit) => {
  const [id, { userId }] = [newId(), await known(unit)]
  await withConnection(unit.program.database.ownerUrl, (client) => client.query(`insert into auth.session (id, token, "userId", "expiresAt", "updatedAt") values ($1, $1, $2, '2099-01-01', now())`, [id, userId]))
  return id
})

export const signingIn: Fixture[] = [
  owns(signIn, '', () => device),
  owns(identity.signOut, '', () => ({})),
  does(failSignIn, async (unit) => ({ userId: (await known(unit)).userId, by: 'password', address: '10.0.0.1', lockedUntil: null })),
  does(wakeAccount, idle(true)),
  reads(identity.countIdleAccounts, 'Đếm tài khoản lâu ngày không đăng nhập', idle(false)),
  does(identity.restAccounts, idle(false)),
  owns(identity.listSessions, 'Xem các phiên đăng nhập của mình', () => ({})),
  owns(identity.endSession, '', () => ({ keep: 'phiên này' }), async (unit) => ({ id: await theirSession(unit) })),
  does(identity.endSessionsOf, member),
  reads(findSecondFactor, 'Tìm xác thực hai bước của người đang đăng nhập', member),
  owns(identity.getOwnSecondFactor, 'Xem xác thực hai bước của mình', () => ({})),
  owns(identity.addSecondFactor, '', () => factor),
  owns(identity.renewRecoveryCodes, '', async (person, unit) => ({ ...(await withFactor(person, unit)), codeHashes: CODES })),
  owns(identity.dropSecondFactor, '', withFactor),
  does(identity.resetSecondFactor, async (unit) => (await withFactor(await known(unit), unit), { personId: (await known(unit)).personId })),
  owns(identity.listAccessTokens, 'Xem mã truy cập của mình', () => ({})),
  owns(identity.createAccessToken, '', () => ({ name: 'Phần mềm mẫu', scope: ['read'], endsOn: '2026-12-31' })),
  owns(identity.revokeAccessToken, '', token, (unit) => token(unit.people.focalPoint, unit)),
  owns(identity.findKeptForm, 'Xem biểu mẫu còn giữ của mình', () => ({})),
  owns(identity.keepForm, '', () => ({ address: '/activities/new?/record', sealedFields: 'sealed' })),
  reads(identity.getSignInState, 'Xem tình trạng đăng nhập của một người', member),
  does(identity.unlockPerson, member),
  reads(identity.getSignInRules, 'Xem quy định đăng nhập', () => ({})),
  does(identity.saveSignInRules, () => ({ idleMinutes: 10, administratorIdleMinutes: 5, restDays: 45 })),
  reads(identity.getOpenIdSettings, 'Xem thiết lập hệ thống định danh', () => ({})),
  does(identity.saveOpenIdSettings, () => ({ enabled: false, label: 'Tài khoản tỉnh', issuer: 'https://dinh-danh.example', clientId: 'sangto', sealedSecret: 'sealed', emailClaim: 'email', subjectClaim: 'sub' })),
  reads(findByOpenId, 'Tìm người theo hệ thống định danh', () => ({ issuer: 'https://dinh-danh.example', subject: 'ai', email: null })),
  does(linkOpenId, async (unit) => ({ issuer: 'https://khac.example', subject: 'ai', userId: (await known(unit)).userId })),
  does(identity.unlinkOpenId, withLink),
]
