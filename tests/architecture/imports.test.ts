/** Who may import whom: the rules of docs/architecture.md, read from the import lines. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const ALIASES: Record<string, string> = { '#platform/': 'src/platform/', '#documents/': 'src/documents/', '#modules/': 'src/modules/', '#lib/': 'src/lib/', '#messages/': 'messages/', '#tests/': 'tests/' }
const FOUNDATIONS = ['organisations', 'identity', 'audit']

type Import = { from: string; to: string }

function resolveImport(from: string, specifier: string): string {
  for (const [alias, folder] of Object.entries(ALIASES)) if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length)
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier
}

const files = globSync('{src,messages,seeds}/**/*.{ts,svelte}').filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/') && !file.endsWith('.d.ts'))
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:from\s*)?['"]([^'"]+)['"]/g), ...text.matchAll(/(?:^|\n)\}\s*from\s*['"]([^'"]+)['"]/g), ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return found.map((match) => ({ from: file, to: resolveImport(file, match[1]!) }))
})

const none = (found: Import[], rule: string) => assert.deepEqual(found.map(({ from, to }) => `${from} -> ${to}`), [], rule)
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null
const isServer = (path: string) => /^src\/modules\/[^/]+\/server\//.test(path)
const isPlatformServer = (path: string) => path.startsWith('src/platform/server/')

test('there is something to read', () => assert.ok(imports.length > 100))

test('the pure platform imports nothing above it', () => {
  none(imports.filter(({ from, to }) => from.startsWith('src/platform/') && !isPlatformServer(from) && (isPlatformServer(to) || /^src\/(modules|routes|lib|documents)\//.test(to))), 'src/platform')
})
test('the server platform imports no module, page or document', () => {
  none(imports.filter(({ from, to }) => isPlatformServer(from) && /^src\/(modules|routes|lib)\//.test(to)), 'src/platform/server')
})
test('documents know no module', () => {
  none(imports.filter(({ from, to }) => from.startsWith('src/documents/') && /^src\/(modules|routes|lib)\//.test(to)), 'src/documents')
})
test('a pure noun does no input or output, so that the browser may import it', () => {
  const pure = (path: string) => /^src\/modules\/[^/]+\/[^/]+\.ts$/.test(path) && !/read-plan-file|import-defaults|\/all\.ts$/.test(path)
  none(imports.filter(({ from, to }) => pure(from) && (to.startsWith('node:') || isServer(to) || isPlatformServer(to) || to === 'kysely' || to === 'pg')), 'pure nouns')
})
test('a module reaches another through its face or its pure nouns', () => {
  const other = ({ from, to }: Import) => moduleOf(from) && moduleOf(to) && moduleOf(from) !== moduleOf(to)
  none(imports.filter((one) => other(one) && isServer(one.to) && !one.to.endsWith('/server/index.ts')), 'faces')
})
test('foundations import only the foundations before them', () => {
  none(imports.filter(({ from, to }) => {
    const [mine, theirs] = [FOUNDATIONS.indexOf(moduleOf(from) ?? ''), FOUNDATIONS.indexOf(moduleOf(to) ?? '')]
    return mine >= 0 && moduleOf(to) !== null && moduleOf(to) !== moduleOf(from) && (theirs < 0 || theirs > mine)
  }), 'foundations')
})
test('nobody imports reports or privacy', () => {
  for (const last of ['reports', 'privacy']) none(imports.filter(({ from, to }) => moduleOf(to) === last && from.startsWith('src/modules/') && moduleOf(from) !== last && !from.endsWith('/all.ts')), last)
})
test('modules form no cycle', () => {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [a, b] = [moduleOf(from), moduleOf(to)]
    if (a && b && a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => [...(edges.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
  assert.deepEqual([...edges.keys()].filter((module) => reaches(module, module)), [])
})
test('modules never import SvelteKit; pages never import the database', () => {
  none(imports.filter(({ from, to }) => from.startsWith('src/modules/') && /^(@sveltejs\/|\$app)/.test(to)), 'modules')
  none(imports.filter(({ from, to }) => from.startsWith('src/routes/') && !from.includes('/health/') && /^(kysely|pg)$/.test(to)), 'routes')
})
test('components show and ask: they fetch no data and know no server', () => {
  none(imports.filter(({ from, to }) => from.startsWith('src/lib/ui/') && (isServer(to) || isPlatformServer(to) || to.startsWith('src/lib/server/'))), 'src/lib/ui')
})
