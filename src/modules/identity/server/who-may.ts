import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Role, Via } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { operations, query } from '#platform/server/command.ts'
import type { Context } from '#platform/server/context.ts'
import { subjectSources, type Question } from '#platform/server/subjects.ts'
import { ruleKey } from '#messages/authority-rules.ts'
import { whoMayWords } from '#messages/who-may.ts'
import { innocent, openingPairs, opens, type Asked, type Pair } from './ask-policy.ts'
import { canReadPeople, worksHere } from './policy.ts'
import { verdictOn } from './verdict.ts'

export const WHO_MAY_PAGE = 50

/**
 * Who may do something to a record, and why: the operation's own policy is asked about the stored record, once for every role
 * that is held in a unit, then for each person who holds one that opens it. `ask`: which of the questions; `personId`: may this one?
 */
export const whoMay = query('identity.whoMay', {
  input: z.object({ kind: z.string().max(30), id: z.uuid(), ask: z.coerce.number().int().min(0).max(500).default(0), personId: z.uuid().optional(), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  allow: (actor: Actor, record: { readable: boolean }) => worksHere(actor) && record.readable,
  api: 'GET /who-may/{kind}/{id}',
  async run(ctx, { kind, id, ask, personId, page }) {
    const asker = ctx.actor
    const { record, questions } = await recordOf(ctx, kind, id)
    ctx.permit({ readable: record.readable(asker) })
    const question = questions[Math.min(ask, questions.length - 1)]!
    const asked: Asked = { operation: operations().find((one) => one.name === question.operation)!, subject: question.subject }
    const pairs = await openingPairs(ctx, asked)
    const whom = personId ?? (asker.kind === 'person' ? asker.personId : undefined)
    return {
      title: record.title, href: record.href,
      questions: questions.map((one) => ({ key: ruleKey(one.operation, one.subject), about: one.about ?? '' })),
      ask: questions.indexOf(question),
      ...(await holdersOf(ctx, asked, pairs, page)),
      /** What others may is for who keeps or audits people to ask; everybody may ask about themselves. */
      verdict: whom && (whom === (asker.kind === 'person' ? asker.personId : '') || canReadPeople(asker)) ? await verdictOn(ctx, asked, whom, pairs) : null,
      mayAskOthers: canReadPeople(asker),
    }
  },
})

export type WhoMay = Awaited<ReturnType<typeof whoMay.run>>

/** What the modules say of the record, the owner's word first. */
async function recordOf(ctx: Context, kind: string, id: string) {
  const answers = (await Promise.all(subjectSources(kind).map((source) => source.load(ctx, id)))).filter((answer) => answer !== null)
  const record = answers.find((answer) => answer.record)?.record
  const questions: Question[] = answers.flatMap((answer) => answer.questions)
  if (!record || questions.length === 0) throw notFound('who_may.missing', whoMayWords(ctx.locale).missing)
  return { record, questions }
}

type HolderRow = {
  person_id: string; name: string; role: Role; unit_id: string; unit_name: string; acting: boolean; valid_from: string; valid_to: string | null; basis: string
  giver_id: string | null; giver_name: string; delegation_id: string; areas: string[] | null; plan_ids: string[] | null; total: number
}

/** A page of those who hold one of these roles today, themselves or by delegation; `may` is false for who wrote what they would approve. */
async function holdersOf(ctx: Context, asked: Asked, pairs: Pair[], page: number) {
  const { rows } = await sql<HolderRow>`
    with opening as (select * from unnest(${pairs.map((pair) => pair.role)}::text[], ${pairs.map((pair) => pair.unitId)}::uuid[]) as pair (role, unit_id)),
    held as (
      select role.*, unit.name as unit_name from role_assignments role join opening on opening.role = role.role and opening.unit_id = role.unit_id
      join units unit on unit.tenant_id = role.tenant_id and unit.id = role.unit_id
      where role.tenant_id = ${ctx.tenantId} and role.withdrawn_at is null and role.valid_from <= ${ctx.today} and (role.valid_to is null or role.valid_to >= ${ctx.today})
    ), holders as (
      select held.person_id, held.role, held.unit_id, held.unit_name, held.acting, held.valid_from, held.valid_to, held.basis, null::uuid as giver_id, '' as giver_name, null::uuid as delegation_id, null::text[] as areas, null::uuid[] as plan_ids from held
      union all
      select given.to_id, held.role, held.unit_id, held.unit_name, false, given.valid_from, given.valid_to, given.basis, giver.id, giver.name, given.id, given.areas, given.plan_ids
      from delegations given join held on held.id = given.role_id join people giver on giver.tenant_id = given.tenant_id and giver.id = given.from_id and giver.disabled_at is null
      where given.tenant_id = ${ctx.tenantId} and given.revoked_at is null and given.valid_from <= ${ctx.today} and given.valid_to >= ${ctx.today}
    )
    select holders.*, person.name, count(*) over ()::int as total
    from holders join people person on person.tenant_id = ${ctx.tenantId} and person.id = holders.person_id and person.disabled_at is null
    order by person.name collate "vi-x-icu", person.id, holders.unit_name, holders.role limit ${WHO_MAY_PAGE} offset ${(page - 1) * WHO_MAY_PAGE}`.execute(ctx.tx)
  return { total: rows[0]?.total ?? 0, page, holders: rows.flatMap((row) => holderOf(asked, row)) }
}

/** A delegation that does not reach this work gives nothing here, and is left out. */
function holderOf(asked: Asked, row: HolderRow) {
  const via: Via | null = row.giver_id ? { delegationId: row.delegation_id, personId: row.giver_id, name: row.giver_name, areas: row.areas, planIds: row.plan_ids } : null
  const grant = { role: row.role, unitId: row.unit_id, via }
  const may = opens(asked, [grant], row.person_id)
  if (!may && !opens(asked, innocent([grant]))) return []
  return [{ key: `${row.person_id} ${row.role} ${row.unit_id} ${row.delegation_id ?? row.valid_from}`, name: row.name, role: row.role, unitName: row.unit_name, acting: row.acting, validFrom: row.valid_from, validTo: row.valid_to, basis: row.basis, by: row.giver_name, may }]
}
