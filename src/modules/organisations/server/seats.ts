/** Who sits on a committee (Ban Chỉ đạo): units and people, each for a time. */
import { sql } from 'kysely'
import { conflict, invalid, notFound } from '#platform/errors.ts'
import { command } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/id.ts'
import { organisationsWords } from '#messages/organisations.ts'
import { CommitteeSeat, SeatEnd } from '../unit-input.ts'
import { canKeepUnits } from './policy.ts'
import { requireStoredUnit } from './require-unit.ts'

export type Seat = { id: string; committeeId: string; committee: string; unitId: string | null; unit: string | null; person: string | null; title: string; validFrom: string; validTo: string | null }

async function seats(ctx: Context, column: 'committee_id' | 'unit_id', unitId: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select seat.id, seat.committee_id as "committeeId", committee.name as committee, seat.unit_id as "unitId", unit.name as unit, person.name as person, seat.title, seat.valid_from as "validFrom", seat.valid_to as "validTo"
    from committee_members seat join units committee on committee.tenant_id = seat.tenant_id and committee.id = seat.committee_id
    left join units unit on unit.tenant_id = seat.tenant_id and unit.id = seat.unit_id left join people person on person.tenant_id = seat.tenant_id and person.id = seat.person_id
    where seat.tenant_id = ${ctx.tenantId} and ${sql.ref(`seat.${column}`)} = ${unitId} order by (seat.valid_to is not null), unit.position, seat.valid_from, seat.id`.execute(ctx.tx)
  return rows
}
export const seatsOf = (ctx: Context, committeeId: string) => seats(ctx, 'committee_id', committeeId)
export const seatsTakenBy = (ctx: Context, unitId: string) => seats(ctx, 'unit_id', unitId)

export const seatMember = command('organisations.seatMember', {
  input: CommitteeSeat,
  allow: canKeepUnits,
  api: 'POST /units/{committeeId}/seats',
  async run(ctx, input) {
    const words = organisationsWords(ctx.locale)
    const committee = await requireStoredUnit(ctx, input.committeeId)
    ctx.permit(committee)
    if (committee.kind !== 'steering-committee') throw conflict('unit.not_a_committee', words.notACommittee)
    if (!input.unitId && !input.personId) throw invalid('seat.nobody', words.seatNobody, [{ path: 'unitId', code: 'required', message: words.seatNobody }])
    if (input.unitId) await requireStoredUnit(ctx, input.unitId)
    if (input.personId && !(await ctx.tx.selectFrom('people').select('id').where('tenant_id', '=', ctx.tenantId).where('id', '=', input.personId).executeTakeFirst())) throw notFound('person.missing', words.seatNobody)
    if (input.validTo && input.validTo < input.validFrom) throw invalid('unit.dates_reversed', words.datesReversed, [{ path: 'validTo', code: 'reversed', message: words.datesReversed }])
    const seat = { tenant_id: ctx.tenantId, id: newId(), committee_id: committee.id, unit_id: input.unitId ?? null, person_id: input.personId ?? null, title: input.title, valid_from: input.validFrom, valid_to: input.validTo ?? null }
    await ctx.tx.insertInto('committee_members').values(seat).execute()
    ctx.changed({ type: 'committee_seat', id: seat.id, before: null, after: seat })
    return { id: seat.id }
  },
})

export const endSeat = command('organisations.endSeat', {
  input: SeatEnd,
  allow: canKeepUnits,
  api: 'POST /seats/{seatId}/end',
  async run(ctx, { seatId, on }) {
    const words = organisationsWords(ctx.locale)
    const seat = await ctx.tx.selectFrom('committee_members').selectAll().where('tenant_id', '=', ctx.tenantId).where('id', '=', seatId).executeTakeFirst()
    if (!seat) throw notFound('seat.missing', words.seatMissing)
    ctx.permit(seat)
    if (on < seat.valid_from) throw invalid('unit.dates_reversed', words.datesReversed, [{ path: 'on', code: 'reversed', message: words.datesReversed }])
    await ctx.tx.updateTable('committee_members').set({ valid_to: on }).where('tenant_id', '=', ctx.tenantId).where('id', '=', seatId).execute()
    ctx.changed({ type: 'committee_seat', id: seatId, before: { valid_to: seat.valid_to }, after: { valid_to: on } })
    return {}
  },
})
