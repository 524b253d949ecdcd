import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { runQuietly } from './processes.mjs'
import { inRoot, root } from './root.mjs'
import { refuse } from './say.mjs'

/** What the built pages are made of. */
const SOURCES = ['src', 'messages', 'static', 'assets', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const stamp = inRoot('build', '.sangto-build')

/** Builds the pages unless they were built from these very sources (by content: a clone has no older times). */
export async function ensureBuilt(node) {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  const { code, output } = await runQuietly(node, [inRoot('node_modules/vite/bin/vite.js'), 'build'], {
    vi: 'Đang dựng các trang…',
    en: 'Building the pages…',
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw refuse(`${lastLines(output)}\nKhông dựng được các trang.`, 'The pages could not be built.')
  writeFileSync(stamp, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform)
  for (const source of SOURCES) for (const path of filesOf(source)) hash.update(path).update('\0').update(readFileSync(inRoot(path)))
  return hash.digest('hex')
}

function filesOf(source) {
  const path = inRoot(source)
  if (!existsSync(path)) return []
  if (!source.includes('.')) return walk(path).map((name) => join(source, name))
  return [source]
}

const walk = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length + sep.length))
    .sort()

const lastLines = (output) => output.trim().split('\n').slice(-25).join('\n')
