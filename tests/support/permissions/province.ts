/** The province in which the walk is made: four units, in each somebody for every role, and people who keep records there. */
import { endRole, invitePerson, loadActor } from '#modules/identity/server/index.ts'
import { ROLES, type Person, type Role } from '#platform/actor.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { dayInVietnam } from '#platform/server/runtime.ts'
import { testProgram, type TestProgram } from '#tests/support/program.ts'

/** Stands in every text that the province keeps: where it is read, something of the province was read. */
export const MARK = 'Ngọc Lâm'

/** Name of those who keep the records that are asked for. */
export const RECORDER = 'records'

/** Where a role is held, seen from the unit whose record is asked for. */
export const PLACES = ['own', 'parent', 'other', 'closed'] as const
export type Place = (typeof PLACES)[number]

/** A unit whose records are asked for, and the people who made them: not those who walk. */
export type Unit = { program: TestProgram; code: 'own' | 'closed'; id: string; parentId: string; otherId: string; people: Record<'focalPoint' | 'approver' | 'coordinator' | 'leader' | 'administrator', Person> }

export type Walker = { role: Role; place: Place; person: Person }

/** Units are open on the first day; on the second, one of them has been closed. */
const [BEFORE, TODAY, LAST_DAY] = ['2026-06-01T02:00:00Z', '2026-11-23T02:00:00Z', '2026-09-30']

export type Province = {
  program: TestProgram
  own: Unit
  closed: Unit
  /** Closes the unit that is to be closed, and says who holds what on that day, as signing in would. */
  close: () => Promise<{ walkers: Walker[]; nobody: Person }>
  end: () => Promise<void>
}

export async function openProvince(): Promise<Province> {
  const program = await testProgram(BEFORE)
  const parentId = await program.unit('parent', { name: `Cấp trên của ${MARK}` })
  const otherId = await program.unit('other', { name: `Bên cạnh ${MARK}` })
  const unit = async (code: Unit['code']): Promise<Unit> => {
    const id = await program.unit(code, { name: `Đơn vị ${MARK} (${code})`, parentId })
    const as = (role: Role) => program.as(role, code, RECORDER)
    const people = { focalPoint: await as('focal_point'), approver: await as('approver'), coordinator: await as('coordinator'), leader: await as('leader'), administrator: await as('administrator') }
    return { program, code, id, parentId, otherId, people }
  }
  const [own, closed] = [await unit('own'), await unit('closed')]
  const invited: { role: Role; place: Place; personId: string }[] = []
  for (const role of ROLES) for (const place of PLACES) invited.push({ role, place, personId: (await program.as(role, place, 'walks')).personId })
  const nobody = await withoutRole(program, own.id, 'khong-vai-tro')
  return {
    program, own, closed,
    async close() {
      await withConnection(program.database.ownerUrl, (client) => client.query('update units set valid_to = $1 where id = $2', [LAST_DAY, closed.id]))
      program.setClock(TODAY)
      return { walkers: await Promise.all(invited.map(async ({ personId, ...walker }) => ({ ...walker, person: await signedIn(program, personId) }))), nobody: await signedIn(program, nobody) }
    },
    end: program.close,
  }
}

/** Somebody who can sign in, and whose role has ended. */
export async function withoutRole(program: TestProgram, unitId: string, name: string): Promise<string> {
  const { id } = await program.perform(invitePerson, { name, email: `${name}@mau.example`, role: 'leader', unitId }, program.system)
  await program.perform(endRole, { personId: id, roleId: (await stored(program, id)).role_id }, program.system)
  return id
}

/** Who signs in as this person, and a role of theirs. */
export const stored = ({ database }: TestProgram, personId: string) =>
  withConnection(database.ownerUrl, async (client) => (await client.query<{ user_id: string; role_id: string }>('select person.user_id, held.id as role_id from people person left join role_assignments held on held.person_id = person.id where person.id = $1', [personId])).rows[0]!)

/** The person as the program knows them today, from their session. */
export async function signedIn(program: TestProgram, personId: string): Promise<Person> {
  const { platform } = program
  const person = await loadActor(platform.db, { userId: (await stored(program, personId)).user_id }, dayInVietnam(platform.clock()))
  if (!person) throw new Error('The person cannot sign in')
  return person
}
