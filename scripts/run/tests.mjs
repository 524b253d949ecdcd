import { existsSync, readdirSync } from 'node:fs'
import path, { join, relative } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { check } from './check.mjs'
import { handOver } from './processes.mjs'
import { inRoot, root } from './root.mjs'
import { refuse, say } from './say.mjs'
import { ensureTools } from './tools.mjs'

const FOLDERS = ['src', 'seeds', 'messages', 'scripts', 'tests', 'bench']
/** A test that hangs ends with its name instead of holding the run for ever. */
const LONGEST_MS = 15 * 60_000

/** Tests never meet the person's own data. */
const NOT_OURS = { SANGTO_DATA: undefined, DATABASE_URL: undefined, DATABASE_APP_URL: undefined }

/** Everything: tools, types, pages, every test file. With words, only the test files whose path has one of them. Returns an exit code. */
export async function test(node, words) {
  const files = testFiles().filter((path) => words.length === 0 || words.some((word) => matches(path, word)))
  if (files.length === 0) throw refuse(`Không có tệp kiểm thử nào khớp với: ${words.join(' ')}`, `No test file matches: ${words.join(' ')}`)
  const browser = await ensureTools()
  if (words.length === 0) {
    const code = await check(node)
    if (code !== 0) return code
  }
  await ensureBuilt(node)
  say(`Đang chạy ${files.length} tệp kiểm thử…`, `Running ${files.length} test files…`)
  return handOver(node, ['--test', '--test-concurrency=2', `--test-timeout=${LONGEST_MS}`, ...files], { SANGTO_BROWSER: browser, ...NOT_OURS })
}

function testFiles() {
  return FOLDERS.map((folder) => inRoot(folder))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path, { recursive: true }).map((name) => relative(root, join(path, name))))
    .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'))
    .sort()
}

/** Part of a path, or a glob where this Node knows them (22 and newer). */
const matches = (file, word) => file.includes(word) || (word.includes('*') && Boolean(path.matchesGlob?.(file, word)))
