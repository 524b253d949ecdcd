/** "sangto report write": the same report as the pages make, from the command line. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { reportsWords } from '#messages/reports.ts'
import { stopPdfWriter, writeDocx, writePdf } from '#documents/write/index.ts'
import '#modules/all.ts'
import { getReportChoices, previewReport, type ReportChoices } from '#modules/reports/server/index.ts'
import { invalid, type Refusal } from '#platform/errors.ts'
import { listProvinces } from '#platform/server/create-province.ts'
import type { DatabaseHandle } from '#platform/server/postgres/index.ts'
import { openPlatform } from '#platform/server/platform.ts'
import { perform } from '#platform/server/runtime.ts'
import { searchKey, textKey } from '#platform/text.ts'

export type ReportWriteOptions = {
  /** Number ("62/KH-UBND", or "62"), id, or part of the title. */
  plan: string
  /** Code, name, or part of the name. */
  unit: string
  /** "2025", "2025-H1", "2025-Q1", "2025-03". */
  period: string
  scope?: 'unit' | 'plan'
  /** Ends in .docx or .pdf. */
  out: string
  /** Name of the province, where the database holds several. */
  province?: string
}

const words = reportsWords('vi')
const refuse = (path: string, message: string, choices: string[]): Refusal => invalid(`report.${path}`, message, choices.map((choice) => ({ path, code: 'choice', message: choice })))

/** The one that is named exactly, else the one in whose words the text stands; otherwise the choices are told. */
function choose<One>(path: 'plan' | 'unit' | 'province', text: string, all: One[], names: (one: One) => string[], told: { none: string; several: string }): One {
  const exact = all.filter((one) => names(one).some((name) => textKey(name) === textKey(text)))
  const found = exact.length > 0 ? exact : all.filter((one) => names(one).some((name) => searchKey(name).includes(searchKey(text))))
  if (found.length === 1) return found[0]!
  throw refuse(path, found.length === 0 ? told.none : told.several, (found.length === 0 ? all : found).map((one) => names(one).filter(Boolean).join(' · ')))
}

const planOf = (text: string, choices: ReportChoices) =>
  choose('plan', text, choices.plans, (plan) => [plan.number, plan.number.split('/')[0] ?? '', plan.title, plan.id].filter((name, at, all) => name !== '' && all.indexOf(name) === at), { none: words.planNotFound(text), several: words.planUnclear(text) })
const unitOf = (text: string, choices: ReportChoices) => choose('unit', text, choices.units, (unit) => [unit.code, unit.name, unit.id], { none: words.unitNotFound(text), several: words.unitUnclear(text) })

async function provinceOf(database: Pick<DatabaseHandle, 'ownerUrl'>, name: string | undefined): Promise<number> {
  const all = await listProvinces(database.ownerUrl)
  if (all.length === 0) throw refuse('province', words.noProvince, [])
  if (name === undefined && all.length > 1) throw refuse('province', words.provinceUnclear, all.map((one) => one.name))
  return name === undefined ? all[0]!.tenantId : choose('province', name, all, (one) => [one.name], { none: words.provinceUnclear, several: words.provinceUnclear }).tenantId
}

/** Writes the stored report of that unit and period if there is one, else one assembled from the records and not kept. Answers with a line for the person. */
export async function reportWrite(database: Pick<DatabaseHandle, 'appUrl' | 'ownerUrl'>, dataDir: string, options: ReportWriteOptions): Promise<string> {
  const format = /\.(docx|pdf)$/iu.exec(options.out)?.[1]?.toLowerCase()
  if (!format) throw refuse('out', words.badFile, [])
  const tenantId = await provinceOf(database, options.province)
  const platform = openPlatform({ appUrl: database.appUrl, dataDir })
  try {
    const caller = { actor: { kind: 'system', tenantId, name: 'sangto report write' } as const, locale: 'vi' as const }
    const choices = await perform(platform, getReportChoices, {}, caller)
    const wanted = { planId: planOf(options.plan, choices).id, unitId: unitOf(options.unit, choices).id, scope: options.scope ?? 'unit', period: options.period }
    const { document, stored, writtenAt } = await perform(platform, previewReport, wanted, caller)
    await writeFile(resolve(options.out), format === 'pdf' ? await writePdf(document, { writtenAt: new Date(writtenAt) }) : await writeDocx(document))
    return words.written(options.out, stored)
  } finally {
    await stopPdfWriter()
    await platform.close()
  }
}
