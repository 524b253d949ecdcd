import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runQuietly } from './processes.mjs'
import { inRoot, root } from './root.mjs'
import { refuse, say } from './say.mjs'

const stamp = inRoot('node_modules', '.sangto-install')
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Binaries differ by platform: a folder carried to another kind of machine is installed anew. */
function wanted() {
  const lock = readFileSync(inRoot('package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Installs exactly what package-lock.json says, unless that is there already. */
export async function ensureInstalled() {
  if (read(stamp) === wanted()) return
  if (!installedByHand()) await install()
  writeFileSync(stamp, wanted())
}

/** `npm ci` or `npm install` run by a person: npm's own record of what lies in node_modules agrees with the lockfile. */
function installedByHand() {
  const record = read(inRoot('node_modules', '.package-lock.json'))
  if (!record) return false
  const there = JSON.parse(record).packages
  const locked = Object.entries(JSON.parse(read(inRoot('package-lock.json'))).packages)
  return locked.every(([path, entry]) => path === '' || there[path]?.version === entry.version || (entry.optional && !fits(entry)))
}

/** Whether an optional package is meant for this machine (npm leaves out the others). */
function fits({ os, cpu, libc }) {
  const has = (list, value) => !list || list.includes(value)
  return has(os, process.platform) && has(cpu, process.arch) && (!libc || process.platform !== 'linux' || libc.includes(musl() ? 'musl' : 'glibc'))
}

const musl = () => !process.report.getReport().header.glibcVersionRuntime

async function install() {
  const first = await npm('ci', 'Đang cài các thư viện lần đầu (npm ci)…', 'Installing the libraries (npm ci)…')
  if (first.code === 0) return
  say('npm ci không thành công; thử lại bằng npm install, vì tệp khoá có thể do bản npm khác viết.', 'npm ci failed; trying npm install, because another version of npm may have written the lockfile.')
  const second = await npm('install', 'Đang cài các thư viện (npm install)…', 'Installing the libraries (npm install)…')
  if (second.code === 0) return
  throw refuse(
    `Không cài được các thư viện. Hãy kiểm tra kết nối mạng tới kho npm rồi chạy lại.\n${lastLines(second.output)}`,
    'The libraries could not be installed. Check the connection to the npm registry and run this again.',
  )
}

/**
 * No install scripts are run: the only ones in the lockfile restore links in PostgreSQL's package, which the program does
 * itself (npm 11 does not run them unasked, older ones do). Development packages are needed to build and to test.
 */
function npm(command, vi, en) {
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']
  const script = process.env.npm_execpath
  const [program, args] = script?.endsWith('.js') ? [process.execPath, [script]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  return runQuietly(program, [...args, command, ...flags], { vi, en, cwd: root, shell: program === 'npm.cmd' })
}

const lastLines = (output) => output.trim().split('\n').slice(-12).join('\n')
