/** Every operation × every role × every place, done for real and taken back: what happened, not what a policy says. */
import type { Actor, Person, Role } from '#platform/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { perform, type Platform } from '#platform/server/runtime.ts'
import { FIXTURES } from './all.ts'
import type { Fixture } from './fixture.ts'
import { leavingNoTrace, overhear } from './overhear.ts'
import type { Place, Province, Unit, Walker } from './province.ts'

/** Who could do it, by where they hold the role; and with what is their own. */
export type Reach = Record<Place | 'mine', boolean>

/**
 * One line of the matrix. `nobody`: somebody who is signed in and holds no role. `program`: a rule of the program, such as a scheduled job.
 * `refusals`: the codes with which the others were refused.
 */
export type Line = { fixture: Fixture; roles: Record<Role, Reach>; nobody: { own: boolean; mine: boolean }; program: boolean; refusals: Set<string> }

/** What is asked about a unit's records: made while the unit is open. `shown` must stand in the answer. */
export type Asked = { fixture: Fixture; input: unknown; shown: string }

export async function ask(unit: Unit): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const fixture of FIXTURES) asked.push({ fixture, input: await fixture.input?.(unit), shown: (await fixture.shows?.(unit)) ?? '' })
  return asked
}

export async function walk(province: Province): Promise<Line[]> {
  const [open, closed] = [await ask(province.own), await ask(province.closed)]
  const { walkers, nobody } = await province.close()
  const platform = overhear(province.program, province.program.database.appUrl, leavingNoTrace)
  try {
    const lines: Line[] = []
    for (const [index, asked] of open.entries()) lines.push(await lineOf(province, platform, { asked, ofClosed: closed[index]!, walkers, nobody }))
    return lines
  } finally {
    await platform.close()
  }
}

/** What this person can do with records of the open unit. */
export async function doneBy(province: Province, person: Person): Promise<Fixture[]> {
  const platform = overhear(province.program, province.program.database.appUrl, leavingNoTrace)
  try {
    const done: Fixture[] = []
    for (const { fixture, input, shown } of await ask(province.own)) if (fixture.input && (await refusalOf(platform, fixture, () => input, person, shown)) === null) done.push(fixture)
    return done
  } finally {
    await platform.close()
  }
}

type Steps = { asked: Asked; ofClosed: Asked; walkers: Walker[]; nobody: Person }

async function lineOf({ own, program }: Province, platform: Platform, { asked, ofClosed, walkers, nobody }: Steps): Promise<Line> {
  const { fixture } = asked
  const refusals = new Set<string>()
  const isDone = async (input: () => unknown, actor: Actor, shown = '') => {
    const refusal = await refusalOf(platform, fixture, input, actor, shown)
    if (refusal) refusals.add(refusal)
    return refusal === null
  }
  const record = async (actor: Actor, { input, shown } = asked) => fixture.input !== undefined && isDone(() => input, actor, shown)
  const mine = async (person: Person) => fixture.own !== undefined && isDone(() => fixture.own!(person, own), person)
  const roles = {} as Line['roles']
  for (const [role, theirs] of Map.groupBy(walkers, (walker) => walker.role)) {
    const reach = { mine: await mine(theirs.find(({ place }) => place === 'own')!.person) } as Reach
    for (const { place, person } of theirs) reach[place] = await record(person, place === 'closed' ? ofClosed : asked)
    roles[role] = reach
  }
  return { fixture, roles, nobody: { own: await record(nobody), mine: await mine(nobody) }, program: await record(program.system), refusals }
}

/**
 * The code of the refusal, or null when it was done. Of whatever kind it is: the same input is done for others.
 * Who may not even make what would be their own has none.
 */
async function refusalOf(platform: Platform, { operation }: Fixture, input: () => unknown, actor: Actor, shown: string): Promise<string | null> {
  try {
    const answer = await perform(platform, operation, await input(), { actor, locale: 'vi' })
    return JSON.stringify(answer ?? null).includes(shown) ? null : 'not shown'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw new Error(`${operation.name}: ${String(error)}`, { cause: error })
  }
}
