/** Over random acts of reorganisation: every duty has somebody who answers or stands in the list of open decisions, and undoing restores every byte. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import type { System } from '#platform/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { testProgram } from '#tests/support/program.ts'
import { provinceState } from '../../testing/province-state.ts'
import type { ActLine, FoundedUnit, Heir, Share } from '../../succession.ts'
import { applyAct, chooseHeirs, createAct, createUnit, createUnitGroup, decideHolding, getAct, heirsOn, listActHoldings, listOpenDecisions, listUnits, previewAct, seatMember, undoAct } from '../index.ts'
import { query } from '#platform/server/command.ts'
import { z } from 'zod'

const program = await testProgram()
after(() => program.close())
const askHeirs = query('test.heirsOn', { input: z.object({ unitIds: z.array(z.string()), to: z.string() }), allow: () => true, api: null, async run(ctx, { unitIds, to }) { ctx.permit(null); return Object.fromEntries(await heirsOn(ctx, unitIds, '2020-01-01', to)) } })

const UNITS = 12
const DAYS = ['2024-03-01', '2025-03-01', '2025-07-01', '2025-07-01', '2026-01-01', '2026-11-23']
let second = 0
const tick = () => program.setClock(new Date(Date.parse('2026-11-23T03:00:00Z') + 1000 * ++second).toISOString())

/** A province of its own: units under one another, a plan whose tasks they share, a group, a committee. */
async function makeProvince(parents: number[]) {
  const system: System = await program.otherProvince()
  const perform = (operation: Parameters<typeof program.perform>[0], input: unknown) => program.perform(operation, input, system) as Promise<any>
  const ids: string[] = []
  for (let n = 0; n < UNITS; n++) ids.push((await perform(createUnit, { code: `u${n}`, name: `Đơn vị ${n}`, kind: n === 11 ? 'steering-committee' : 'department', validFrom: '2020-01-01', parentId: n === 0 ? null : ids[parents[n]! % n] })).id)
  const unit = async (code: string) => ids[Number(code.slice(1))]!
  await makePlan({ tenantId: system.tenantId, platform: program.platform, system, unit }, { owner: 'u0', tasks: [0, 1, 2, 3].map((n) => ({ ref: String(n), leads: [`u${n * 2 + 1}`, `u${n + 4}`].filter((one, at, all) => all.indexOf(one) === at), coordinating: [`u${(n * 2 + 6) % UNITS}`].filter((one) => one !== `u${n * 2 + 1}` && one !== `u${n + 4}`) })) })
  await perform(createUnitGroup, { name: 'Các đơn vị', memberIds: ids.slice(1, 9), validFrom: '2020-01-01' })
  for (const n of [2, 3, 4]) await perform(seatMember, { committeeId: ids[11], unitId: ids[n], validFrom: '2023-01-01' })
  return { system, perform, tenantId: system.tenantId }
}
type Province = Awaited<ReturnType<typeof makeProvince>>

const wish = fc.record({ kind: fc.constantFrom('merge', 'merge', 'split', 'split', 'replace', 'rename', 'move', 'abolish', 'found'), at: fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }), shares: fc.array(fc.constantFrom<Share>('each', 'main', 'chosen'), { minLength: 3, maxLength: 3 }), founds: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), stays: fc.boolean() })
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never
const act = fc.record({ day: fc.nat(DAYS.length - 1), wishes: fc.array(wish, { minLength: 1, maxLength: 4 }), choose: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), decides: fc.boolean(), pick: fc.nat(40) })

/** Lines over units that stand, mostly such as can be put into force; faulty ones are for the rules to refuse. */
function contentOf(wishes: Wish[], standing: string[]) {
  const founded: FoundedUnit[] = []
  const free = [...standing]
  const take = (n: number) => (free.length > 0 ? free.splice(n % free.length, 1)[0]! : standing[n % standing.length]!)
  const found = (parentId: string | null = null): string => {
    const id = randomUUID()
    founded.push({ id, code: `n${id.slice(0, 8)}`, name: `Đơn vị mới ${id}`, kind: 'department', parentId, officialCode: null, commandable: true, unverified: false })
    return id
  }
  const said = { note: '', unverified: false }
  const lines = wishes.map(({ kind, at, shares, founds, stays }): ActLine => {
    const [a, b] = [take(at[0]!), at[1]!]
    const heir = (n: number): Heir => ({ unitId: founds[n] ? found() : take(at[n + 2]!), share: shares[n]!, scope: '' })
    if (kind === 'merge') return { kind, from: [a, take(b)], heirs: [{ ...heir(0), ...(stays ? { unitId: a } : {}) }], ...said }
    if (kind === 'split') return { kind, from: [a], heirs: [{ ...heir(0), ...(stays ? { unitId: a } : {}) }, heir(1), ...(b % 2 ? [heir(2)] : [])], ...said }
    if (kind === 'replace') return { kind, from: [a], heirs: [heir(0)], ...said }
    if (kind === 'rename') return { kind, unitId: a, name: `Tên mới ${randomUUID()}`, ...said }
    if (kind === 'move') return { kind, unitId: a, parentId: standing[b % standing.length]!, ...said }
    return kind === 'found' ? { kind, unitId: found(a), ...said } : { kind: 'abolish', unitId: a, ...said }
  })
  const spoken = new Set(lines.flatMap((line) => ('heirs' in line ? line.heirs.map((one) => one.unitId) : [line.unitId])))
  return { lines, founded: founded.filter((unit) => spoken.has(unit.id)) }
}

const openParts = (tenantId: number) =>
  withConnection(program.database.ownerUrl, async (owner) => (await owner.query<{ id: string; task_id: string; unit_id: string; assignment_id: string; stands: boolean }>(`
    select part.id, task_id, unit_id, assignment_id, unit.valid_from <= '2026-11-23' and (unit.valid_to is null or unit.valid_to >= '2026-11-23') as stands
    from parts part join units unit on unit.tenant_id = part.tenant_id and unit.id = part.unit_id where part.tenant_id = $1 and part.valid_to is null order by part.id`, [tenantId])).rows)

async function pagesOf(province: Province, operation: Parameters<typeof program.perform>[0], input: object, read: (answer: any) => any) {
  const items: any[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = read(await province.perform(operation, { ...input, page }))
    items.push(...answer.items)
    pages = answer.pages
  }
  return items
}

/** Drafts, chooses, previews, applies. Null: the rules refused it, and applying did so too. */
async function enact(province: Province, one: typeof act extends fc.Arbitrary<infer T> ? T : never) {
  const { perform } = province
  const effectiveOn = DAYS[one.day]!
  const standing = (await perform(listUnits, { on: effectiveOn })).map((unit: { id: string }) => unit.id)
  const content = contentOf(one.wishes, standing)
  tick()
  const { id: actId } = await perform(createAct, { title: `Sắp xếp ${randomUUID()}`, legalBasis: 'NQ 1', effectiveOn, content })
  const first = await perform(previewAct, { actId })
  if (first.faults.length > 0) {
    await assert.rejects(perform(applyAct, { actId, version: 1 }), (error) => error instanceof Refusal && error.code === 'act.faulty')
    return null
  }
  const ends = new Set(first.register.filter((line: any) => line.change === 'ends').map((line: any) => line.unit.id))
  const after = [...standing.filter((id: string) => !ends.has(id)), ...content.founded.map((unit) => unit.id)]
  for (const [at, group] of first.held.filter((group: any) => group.outcomes.choice + group.outcomes.waits > 0).entries()) {
    const wanted = one.choose[at % one.choose.length]!
    if (wanted < 3 && after.length > 0) await perform(chooseHeirs, { actId, source: group.source, unitId: group.unit.id, heirs: wanted === 0 ? [] : [...new Set([after[(one.pick + at) % after.length], after[one.pick % after.length]])].slice(0, group.passesTo === 'one' ? 1 : wanted) })
  }
  const preview = await perform(previewAct, { actId })
  const said = []
  for (const group of preview.held) if (group.source === 'plans.parts') said.push(...(await pagesOf(province, listActHoldings, { actId, source: group.source, unitId: group.unit.id }, (answer) => answer)))
  return { actId, effectiveOn, preview, said, ends }
}

/** What the preview said is what then stands in the tables. */
async function refuseSurprises(province: Province, { effectiveOn, preview, said, ends }: NonNullable<Awaited<ReturnType<typeof enact>>>, counts: Record<string, number>, partsBefore: Awaited<ReturnType<typeof openParts>>) {
  const { choice, obstacles: _obstacles, ...outcomes } = preview.counts
  assert.equal(counts['moves'], outcomes.moves)
  assert.equal(counts['waits']! + counts['ends']! + counts['stays']!, outcomes.waits + outcomes.ends + outcomes.stays + choice)
  const parts = await openParts(province.tenantId)
  const task = new Map(partsBefore.map((part) => [part.id, part.task_id]))
  for (const thing of said) {
    const inTask = parts.filter((part) => part.task_id === task.get(thing.id)).map((part) => part.unit_id)
    for (const heir of thing.heirs) assert.ok(inTask.includes(heir.id), 'an heir has the part that the preview promised')
    assert.equal(parts.some((part) => part.id === thing.id), thing.outcome !== 'moves' || thing.heirs.some((heir: { id: string }) => heir.id === thing.unitId), thing.outcome)
  }
  const standing = new Set((await province.perform(listUnits, { on: effectiveOn })).map((unit: { id: string }) => unit.id))
  for (const line of preview.register) assert.equal(standing.has(line.unit.id), line.change !== 'ends')
  assert.ok([...ends].every((id) => !standing.has(id)))
}

async function everyDutyHasSomebody(province: Province, tasksBefore: Set<string>) {
  const parts = await openParts(province.tenantId)
  const listed: string[] = []
  for (const group of (await province.perform(listOpenDecisions, { source: 'plans.parts' })).groups) listed.push(...(await pagesOf(province, listOpenDecisions, { source: 'plans.parts', unitId: group.unit.id }, (answer) => answer.things)).map((thing) => thing.id))
  assert.deepEqual(parts.filter((part) => !part.stands).map((part) => part.id).sort(), listed.sort())
  assert.deepEqual(new Set(parts.map((part) => part.task_id)), tasksBefore)
}

const tally = { applied: 0, refused: 0, decided: 0 }

test('random acts: nothing is lost, the preview keeps its word, undoing in reverse restores every table', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(11), { minLength: UNITS, maxLength: UNITS }), fc.array(act, { minLength: 1, maxLength: 5 }), async (parents, acts) => {
      const province = await makeProvince(parents)
      const state = () => provinceState(program.database, province.tenantId)
      const tasks = new Set((await openParts(province.tenantId)).map((part) => part.task_id))
      const begun = await state()
      const done: { actId: string; before: Record<string, string>; decisions: boolean }[] = []
      for (const one of acts) {
        const before = await state()
        const parts = await openParts(province.tenantId)
        const drafted = await enact(province, one)
        if (!drafted) {
          tally.refused++
          assert.deepEqual(await state(), before)
          continue
        }
        tick()
        const { counts } = await province.perform(applyAct, { actId: drafted.actId, version: 1 })
        tally.applied++
        await refuseSurprises(province, drafted, counts, parts)
        await everyDutyHasSomebody(province, tasks)
        const open = one.decides ? (await province.perform(listOpenDecisions, {})).groups[0] : undefined
        const today = (await province.perform(listUnits, {})).map((unit: { id: string }) => unit.id)
        if (open && today.length > 0) {
          await province.perform(decideHolding, { source: open.source, unitId: open.unit.id, heirs: [today[one.pick % today.length]] })
          tally.decided++
          await everyDutyHasSomebody(province, tasks)
        }
        done.push({ actId: drafted.actId, before, decisions: Boolean(open) })
      }
      const ids = (await province.perform(listUnits, { on: '2023-01-01' })).map((unit: { id: string }) => unit.id)
      const standing = new Set((await province.perform(listUnits, {})).map((unit: { id: string }) => unit.id))
      for (const { heirs } of Object.values(await province.perform(askHeirs, { unitIds: ids, to: '2026-11-23' })) as { heirs: string[] }[]) assert.ok(heirs.every((id) => standing.has(id)))
      const decisions = done.some((one) => one.decisions)
      for (const { actId, before } of done.reverse()) {
        await province.perform(undoAct, { actId, reason: 'Thử' })
        if (!decisions) assert.deepEqual(await state(), before)
      }
      assert.deepEqual(await state(), begun)
      const last = done.at(-1)
      if (last) await province.perform(applyAct, { actId: last.actId, version: (await province.perform(getAct, { actId: last.actId })).version })
    }),
    { numRuns: Number(process.env['SANGTO_RUNS'] ?? 15) },
  )
  assert.ok(tally.applied > tally.refused / 3, JSON.stringify(tally))
})
