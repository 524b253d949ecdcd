/** Seats on committees: a unit's seat passes to one heir; a committee that another replaces hands over its members as they then are. */
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { registerHoldings, type Holding, type Journal, type Move } from '#platform/server/holdings.ts'
import { newId } from '#platform/server/id.ts'
import { successionWords } from '#messages/succession.ts'
import { dayBefore } from '../../succession.ts'

type Seat = { id: string; committee_id: string; unit_id: string | null; person_id: string | null; title: string; valid_from: string; valid_to: string | null; committee: string; person: string | null }

const SEATS = 'organisations.seats'
const COMMITTEES = 'organisations.committees'

/** Seats of these units, or on these committees, that last to the day `on` or begin after it. */
async function lasting(ctx: Context, column: 'unit_id' | 'committee_id', ids: string[], on: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select seat.id, seat.committee_id, seat.unit_id, seat.person_id, seat.title, seat.valid_from, seat.valid_to, committee.name as committee, person.name as person from committee_members seat
    join units committee on committee.tenant_id = seat.tenant_id and committee.id = seat.committee_id
    left join people person on person.tenant_id = seat.tenant_id and person.id = seat.person_id
    where seat.tenant_id = ${ctx.tenantId} and (seat.valid_to is null or seat.valid_to >= ${on}) and ${sql.ref(`seat.${column}`)} = any(${ids}::uuid[]) order by committee.position, committee.id, seat.id`.execute(ctx.tx)
  return rows
}

const who = (seat: Pick<Seat, 'committee_id' | 'unit_id' | 'person_id'>) => `${seat.committee_id} ${seat.unit_id} ${seat.person_id}`

/** Ends the seats the day before (or takes them away, where they had not begun) and gives each anew with what changes; nobody sits twice. */
async function reseat(ctx: Context, journal: Journal, leaving: { seat: Seat; next: Partial<Pick<Seat, 'unit_id' | 'committee_id'>> | null }[], on: string): Promise<void> {
  const key = ({ seat }: { seat: Seat }) => ({ id: seat.id })
  await journal.update('committee_members', leaving.filter(({ seat }) => seat.valid_from < on).map(key), { valid_to: dayBefore(on) })
  await journal.remove('committee_members', leaving.filter(({ seat }) => seat.valid_from >= on).map(key))
  const seated = leaving.flatMap(({ seat: { committee: _committee, person: _person, ...seat }, next }) => (next ? [{ ...seat, ...next, id: newId(), valid_from: seat.valid_from > on ? seat.valid_from : on }] : []))
  const taken = new Set((await lasting(ctx, 'committee_id', [...new Set(seated.map((seat) => seat.committee_id))], on)).map(who))
  await journal.insert('committee_members', seated.filter((seat) => !taken.has(who(seat)) && Boolean(taken.add(who(seat)))))
}

const heirBy = (moves: Move[], of: (holding: Holding) => string) => new Map(moves.map((move) => [of(move.holding), move.heirs[0]]))

registerHoldings({
  name: SEATS,
  title: (locale) => successionWords(locale).seats,
  columns: ['committee_members.unit_id'],
  passesTo: 'one',
  withoutHeir: 'waits',
  async open(ctx, unitIds, on) {
    const words = successionWords(ctx.locale)
    return (await lasting(ctx, 'unit_id', unitIds, on)).map((seat) => ({ source: SEATS, id: seat.id, unitId: seat.unit_id!, title: seat.person ? words.seatOf(seat.person, seat.title, seat.committee) : words.seat(seat.title, seat.committee), href: `/units/${seat.committee_id}` }))
  },
  async move(ctx, journal, moves, on) {
    const heirs = heirBy(moves, (holding) => holding.id)
    const seats = (await lasting(ctx, 'unit_id', moves.map((move) => move.holding.unitId), on)).filter((seat) => heirs.has(seat.id))
    await reseat(ctx, journal, seats.map((seat) => ({ seat, next: heirs.get(seat.id) ? { unit_id: heirs.get(seat.id)! } : null })), on)
  },
})

registerHoldings({
  name: COMMITTEES,
  title: (locale) => successionWords(locale).committees,
  columns: ['committee_members.committee_id'],
  passesTo: 'one',
  withoutHeir: 'ends',
  async open(ctx, unitIds, on) {
    const words = successionWords(ctx.locale)
    const committees = Map.groupBy(await lasting(ctx, 'committee_id', unitIds, on), (seat) => seat.committee_id)
    return [...committees].map(([id, seats]) => ({ source: COMMITTEES, id, unitId: id, title: words.membership(seats[0]!.committee, seats.length), href: `/units/${id}` }))
  },
  async move(ctx, journal, moves, on) {
    const heirs = heirBy(moves, (holding) => holding.unitId)
    const seats = await lasting(ctx, 'committee_id', [...heirs.keys()], on)
    await reseat(ctx, journal, seats.map((seat) => ({ seat, next: heirs.get(seat.committee_id) ? { committee_id: heirs.get(seat.committee_id)! } : null })), on)
  },
})
