/** What a page makes a browser fetch: read from the built pages, where the server keeps the list of each page's scripts. */
import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { LOCALES, type Locale } from '#platform/messages.ts'
import { scriptAddress } from '#lib/server/page-scripts.ts'

const CLIENT = 'build/client'
const LIMIT = 60_000

/** What may weigh more, how much, and why. */
const HEAVIER: Record<string, number> = {
  // The draft of a plan beside its source: eight forms that open where they stand.
  '/(workspace)/plans/import/[importId]': 80_000,
}

type Node = { imports: string[] }
type Manifest = { client: { imports: string[] }; nodes: (() => Promise<Node>)[]; routes: { id: string; page: { layouts: (number | undefined)[]; leaf: number } | null }[] }

const pages = new Map<string, string[]>()
before(async () => {
  const { manifest } = (await import(pathToFileURL('build/server/manifest.js').href)) as { manifest: Manifest }
  for (const { id, page } of manifest.routes) {
    if (!page) continue
    const nodes = await Promise.all([...page.layouts, page.leaf].filter((index) => index !== undefined).map((index) => manifest.nodes[index]!()))
    pages.set(id, [...new Set([manifest.client, ...nodes].flatMap((node) => node.imports))])
  }
})

const scriptsOf = (locale: Locale) => globSync(`${CLIENT}/${scriptAddress('_app/immutable/', locale)}{chunks,entry,nodes}/*.js`)
/** Bytes as sent with brotli. The smallest scripts are not compressed. */
const sent = (file: string) => statSync(globSync(`${file}.br`)[0] ?? file).size

for (const locale of LOCALES)
  test(`a signed-in page sends under 60 KB of JavaScript (${locale})`, () => {
    assert.ok(pages.size > 30, 'the pages are built')
    const heavy = [...pages].map(([id, files]) => ({ id, bytes: files.reduce((sum, file) => sum + sent(join(CLIENT, scriptAddress(file, locale))), 0) })).filter(({ id, bytes }) => bytes > (HEAVIER[id] ?? LIMIT))
    assert.deepEqual(heavy, [])
  })

test('no script carries the validator', () => {
  const scripts = LOCALES.flatMap(scriptsOf)
  assert.deepEqual(scripts.filter((file) => /\bZodObject\b|\$ZodType/.test(readFileSync(file, 'utf8'))), [])
})

/** The sheet of a report bears the state's name and motto in whatever language it is read (NĐ 30/2020, Phụ lục I). */
const STATE_NAME = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

test('the scripts of a language know no word of the other', async () => {
  const [vi, en] = await Promise.all(LOCALES.map(wordsOf))
  const only = { vi: vi!.difference(en!), en: en!.difference(vi!) }
  const written = { vi: scriptsOf('vi').map(read).join('\n'), en: scriptsOf('en').map(read).join('\n') }
  const found = (words: Set<string>, text: string) => [...words].filter((word) => text.includes(word))
  assert.ok(found(only.vi, written.vi).length > 300 && found(only.en, written.en).length > 300, 'each knows its own')
  assert.deepEqual(found(only.en, written.vi), [])
  assert.deepEqual(found(only.vi, written.en).filter((word) => !STATE_NAME.includes(word)), [])
  assert.doesNotMatch(written.vi + written.en, /__SANGTO/, 'every choice was made')
})

const read = (file: string) => readFileSync(file, 'utf8')

/** The sentences of all catalogues: what is long enough to be nobody else's and stands in a script as it stands here. One word alone may be a name in code. */
async function wordsOf(locale: Locale): Promise<Set<string>> {
  const modules = await Promise.all(globSync('messages/*.ts').filter((file) => !file.endsWith('.test.ts')).map((file) => import(pathToFileURL(file).href)))
  const catalogues = modules.flatMap((module) => Object.entries(module as Record<string, unknown>)).filter(([name, value]) => typeof value === 'function' && /words|pages?|overview|task|documents/i.test(name))
  return new Set(catalogues.flatMap(([, words]) => sentences((words as (locale: Locale) => object)(locale))))
}

const sentences = (words: object): string[] => Object.values(words).flatMap((word: unknown) => (typeof word === 'string' ? (/^(?=.* )[^'"`\\$\n]{14,}$/.test(word) ? [word] : []) : word && typeof word === 'object' ? sentences(word) : []))

test('no page uses what brings a large part of Svelte to every page', () => {
  // All pages share one copy of Svelte: attributes spread over an element, a tag chosen at run time, bound values and snapshots weighed 2 KB of the 60.
  const heavy = /<[a-z][\w-]*\s[^>]*\{\.\.\.|<svelte:element|\bbind:(value|checked|group)\b|\$state\.snapshot/
  assert.deepEqual(globSync('src/**/*.{svelte,svelte.ts}').filter((file) => heavy.test(read(file))), [])
})
