/** What a start finds and, on an empty data directory, makes: the sample province, or an empty one with its first administrator. */
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityWords } from '#messages/identity.ts'
import { startWords } from '#messages/start.ts'
import { invitePerson } from '#modules/identity/server/index.ts'
import { createUnit } from '#modules/organisations/server/index.ts'
import { conflict } from '#platform/errors.ts'
import { openAuth } from '#platform/server/auth.ts'
import { createProvince, listProvinces } from '#platform/server/create-province.ts'
import { openPlatform } from '#platform/server/platform.ts'
import { perform } from '#platform/server/runtime.ts'

type Place = { ownerUrl: string; appUrl: string; dataDir: string; origin: string; secret: string }
export type FirstAdministrator = { province: string; name: string; email: string }

/** Left where the sample was removed: then it is not loaded again. */
export const SAMPLE_REMOVED = 'sample-removed'

/**
 * The sample and its links exist only on a data directory of our own and a loopback address (`sampleAllowed`).
 * Elsewhere an empty province is made; who administers it comes from SANGTO_PROVINCE, SANGTO_ADMIN_NAME, SANGTO_ADMIN_EMAIL.
 */
export async function firstRun(place: Place & { sampleAllowed: boolean }): Promise<{ sample: boolean; lines: string[] }> {
  const provinces = await listProvinces(place.ownerUrl)
  const wantsSample = place.sampleAllowed && !existsSync(join(place.dataDir, SAMPLE_REMOVED))
  if (provinces.length > 0) {
    const sample = provinces.every((one) => one.sample)
    return { sample, lines: sample && wantsSample ? await sampleLinks(place) : [] }
  }
  if (wantsSample) {
    const { loadSample } = await import('../seeds/load-sample.ts')
    const platform = openPlatform(place)
    try {
      await loadSample(platform, place.ownerUrl)
    } finally {
      await platform.close()
    }
    return { sample: true, lines: await sampleLinks(place) }
  }
  const words = startWords('vi')
  const line = await setUpProvince(place, {
    province: process.env['SANGTO_PROVINCE'] ?? words.unnamedProvince,
    name: process.env['SANGTO_ADMIN_NAME'] ?? words.firstAdministrator,
    email: process.env['SANGTO_ADMIN_EMAIL'] ?? 'quan-tri@sangto.localdomain',
  })
  return { sample: false, lines: [line] }
}

/** One line a role: who, and the link. */
async function sampleLinks(place: Place): Promise<string[]> {
  const { greetedPeople } = await import('../seeds/load-sample.ts')
  const auth = openAuth({ url: place.appUrl, origin: place.origin, secret: place.secret })
  try {
    const lines = [startWords('vi').sampleLoaded]
    for (const person of greetedPeople()) lines.push(`  ${identityWords('vi').roles[person.role as 'leader']}: ${await auth.makeLink(person.email)}`)
    return lines
  } finally {
    await auth.close()
  }
}

/** Makes an empty province with its People's Committee and first administrator; the one-time link goes to a file that only its owner can read. */
export async function setUpProvince(place: Place, first: FirstAdministrator): Promise<string> {
  if ((await listProvinces(place.ownerUrl)).length > 0) throw conflict('setup.done', startWords('vi').alreadySetUp)
  const platform = openPlatform(place)
  const auth = openAuth({ url: place.appUrl, origin: place.origin, secret: place.secret })
  try {
    const tenantId = await createProvince(place.ownerUrl, { name: first.province, sample: false })
    const as = { actor: { kind: 'system', tenantId, name: 'setup' }, locale: 'vi' } as const
    const unit = await perform(platform, createUnit, { name: 'Ủy ban nhân dân tỉnh', aliases: ['UBND tỉnh'], kind: 'peoples-committee', validFrom: '2000-01-01' }, as)
    await perform(platform, invitePerson, { name: first.name, email: first.email, role: 'administrator', unitId: unit.id }, as)
    return startWords('vi').firstLink(await writeLink(place, (await auth.makeLink(first.email))!))
  } finally {
    await auth.close()
    await platform.close()
  }
}

async function writeLink(place: Place, link: string): Promise<string> {
  const path = join(place.dataDir, 'first-sign-in.txt')
  // Made anew: a file that is there already would keep its own mode.
  await rm(path, { force: true })
  await writeFile(path, `${link}\n`, { mode: 0o600, flag: 'wx' })
  return path
}
