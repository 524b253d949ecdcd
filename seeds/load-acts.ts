/** Puts the acts of 2025 into force on their days, as a coordinator would: entered, choices made, applied. */
import { applyAct, chooseHeirs, correctUnit, createAct, getUnit, listActHoldings } from '#modules/organisations/server/index.ts'
import type { ActLine } from '#modules/organisations/succession.ts'
import { newId } from '#platform/server/id.ts'
import { partIn } from './load-programme.ts'
import type { SeedAct, SeedChoice, SeedLine } from './reorganisation/act.ts'
import { acts } from './reorganisation/index.ts'
import type { SampleRun } from './sample-run.ts'
import type { Step } from './steps.ts'

export const actSteps = (run: SampleRun, planId: string): Step[] => acts.map((act) => ({ on: act.effectiveOn, work: () => play(run, planId, act) }))

async function play(run: SampleRun, planId: string, act: SeedAct): Promise<void> {
  const { as, loader, unitIds } = run
  const on = act.effectiveOn
  for (const unit of act.founded) unitIds.set(unit.code, newId())
  const id = (code: string) => unitIds.get(code)!
  const founded = act.founded.map(({ shortNames: _, parentCode, ...unit }) => ({ ...unit, id: id(unit.code), parentId: id(parentCode), unverified: act.unverified }))
  const content = { founded, lines: act.lines.map((line) => toLine(line, id)) }
  const { id: actId, version } = await as(loader, on, createAct, { title: act.title, legalBasis: act.legalBasis, effectiveOn: on, note: act.note, unverified: act.unverified, content })
  for (const choice of act.choices) await choose(run, planId, actId, on, choice)
  await as(loader, on, applyAct, { actId, version })
  for (const unit of act.founded.filter((one) => one.shortNames.length > 0)) {
    const { stamp, ...facts } = await as(loader, on, getUnit, { unitId: id(unit.code) })
    await as(loader, on, correctUnit, { ...facts, unitId: id(unit.code), stamp, aliases: unit.shortNames, reason: 'Tên viết tắt' })
  }
}

function toLine(line: SeedLine, id: (code: string) => string): ActLine {
  const said = { note: line.note, unverified: line.unverified }
  if (line.kind === 'found') return { ...said, kind: line.kind, unitId: id(line.code) }
  if (line.kind === 'move') return { ...said, kind: line.kind, unitId: id(line.code), parentId: id(line.parentCode) }
  return { ...said, kind: line.kind, from: line.from.map(id), heirs: line.heirs.map(({ code, ...heir }) => ({ ...heir, unitId: id(code) })) }
}

/** What the lines leave to a person: all that a unit holds of a kind, or its parts in the tasks named. */
async function choose({ unitIds, ...run }: SampleRun, planId: string, actId: string, on: string, { source, unitCode, taskRefs, heirs }: SeedChoice): Promise<void> {
  const unitId = unitIds.get(unitCode)!
  const given = { actId, source, unitId, heirs: heirs.map((code) => unitIds.get(code)!) }
  if (taskRefs) {
    for (const ref of taskRefs) await run.as(run.loader, on, chooseHeirs, { ...given, recordId: await partIn({ unitIds, ...run }, planId, ref, unitCode, on) })
    return
  }
  const { items } = await run.as(run.loader, on, listActHoldings, { actId, source, unitId })
  for (const item of items.filter((one) => one.outcome !== 'moves')) await run.as(run.loader, on, chooseHeirs, { ...given, recordId: item.id })
}
