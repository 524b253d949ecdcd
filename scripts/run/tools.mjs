import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './processes.mjs'
import { refuse } from './say.mjs'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_BROWSERS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** What the tests measure with, each with the Debian packages that bring it (the first that the release has). */
const TOOLS = [
  { name: 'chromium', there: () => findBrowser() !== undefined, packages: [['chromium']] },
  { name: 'pdftotext', there: () => onPath('pdftotext') !== undefined, packages: [['poppler-utils']] },
  { name: 'soffice', there: () => onPath('soffice') !== undefined, packages: [['libreoffice-writer-nogui', 'libreoffice-writer']] },
  { name: 'tesseract', there: readsVietnamese, packages: [['tesseract-ocr'], ['tesseract-ocr-vie']] },
  { name: 'Liberation 2', there: hasLiberation, packages: [['fonts-liberation2', 'fonts-liberation']] },
]

/** Brings the tools that are missing where it may (root on a Debian), else says in one sentence what to install. Returns the browser. */
export async function ensureTools() {
  const missing = TOOLS.filter((tool) => !tool.there())
  if (missing.length > 0) await install(missing)
  const still = missing.filter((tool) => !tool.there())
  if (still.length > 0) throw refuse(...whatToDo(still))
  return findBrowser()
}

/** The browser that the person named, or one that is there. */
function findBrowser() {
  const named = process.env.SANGTO_BROWSER
  if (named) return existsSync(named) ? named : onPath(named)
  return BROWSERS.map(onPath).find(Boolean) ?? MAC_BROWSERS.find((path) => existsSync(path))
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const ask = (program, ...args) => spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''

function readsVietnamese() {
  return ask('tesseract', '--list-langs').split('\n').includes('vie')
}

function hasLiberation() {
  return /Liberation ?Serif/i.test(ask('fc-list'))
}

async function install(missing) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const names = missing.map((tool) => tool.name).join(', ')
  const words = { vi: `Đang cài công cụ kiểm thử: ${names}…`, en: `Installing what the tests need: ${names}…`, env }
  await runQuietly('apt-get', ['update', '-q'], words)
  const packages = missing.flatMap((tool) => tool.packages).map((names) => names.find(isOffered) ?? names[0])
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  const { code, output } = await runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...wait, ...packages], words)
  if (code !== 0) process.stderr.write(`${output.trim().split('\n').slice(-5).join('\n')}\n`)
}

const isOffered = (name) => /Candidate: (?!\(none\))/.test(ask('apt-cache', 'policy', name))

function whatToDo(missing) {
  const packages = missing.flatMap((tool) => tool.packages).map((names) => names[0]).join(' ')
  const names = missing.map((tool) => tool.name).join(', ')
  return [
    `Kiểm thử cần ${names}; hãy cài (trên Debian: sudo apt-get install ${packages}), hoặc đặt SANGTO_BROWSER tới trình duyệt Chromium, rồi chạy lại.`,
    `The tests need ${names}: install them (on Debian: sudo apt-get install ${packages}), or set SANGTO_BROWSER to a Chromium, and run this again.`,
  ]
}
