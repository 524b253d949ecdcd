import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { temporaryDirectory } from '#tests/support/directory.ts'
import { smallCheckout } from './checkout.ts'

const directory = temporaryDirectory()
after(directory.remove)
const checkout = smallCheckout(join(directory.path, 'checkout'))
/** npm starts the `node` of the PATH, which may be older than ours; the small checkout has no other to offer. */
const throughNpm = { ...process.env, NODE_TEST_CONTEXT: undefined, SANGTO_DATA: undefined, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }
const lines = (name: string) => readFileSync(join(checkout.path, name), 'utf8').trim().split('\n')

test('what is missing is installed once, exactly as locked, and without install scripts', async () => {
  const first = await checkout.run(['sangto', 'hello'])
  assert.equal(first.code, 0)
  assert.match(first.stderr, /npm ci/)
  await checkout.run(['sangto', 'hello'])
  const asked = lines('npm.txt')
  assert.equal(asked.length, 1)
  assert.match(asked[0]!, /^ci .*--include=dev --include=optional --ignore-scripts/)
})

test('a changed lockfile is installed again; npm install helps where npm ci refuses, and says why', async () => {
  checkout.write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '2.0.0' } } }))
  checkout.write('refuse-ci', '')
  const ended = await checkout.run(['sangto', 'hello'])
  assert.equal(ended.code, 0)
  assert.match(ended.stderr, /npm ci failed; trying npm install, because/)
  assert.deepEqual(lines('npm.txt').map((line) => line.split(' ')[0]), ['ci', 'ci', 'install'])
})

test('an installation that fails ends with a sentence and a failing exit', async () => {
  checkout.write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '3.0.0' } } }))
  checkout.write('refuse-install', '')
  const ended = await checkout.run(['sangto', 'hello'])
  assert.equal(ended.code, 1)
  assert.equal(ended.stdout, '')
  assert.match(ended.stderr, /could not be installed\. Check the connection/)
  assert.doesNotMatch(ended.stderr, /\bat .*\.mjs/)
})

test('what a person installed with npm is taken as it is, without the packages of other platforms', async () => {
  const there = { 'node_modules/a': { version: '3.0.0' } }
  const elsewhere = { 'node_modules/b': { version: '1.0.0', optional: true, os: ['plan9'] } }
  checkout.write('package-lock.json', JSON.stringify({ packages: { '': {}, ...there, ...elsewhere } }))
  checkout.write('node_modules/.package-lock.json', JSON.stringify({ packages: there }))
  const before = lines('npm.txt').length
  assert.equal((await checkout.run(['sangto', 'hello'])).code, 0)
  assert.equal(lines('npm.txt').length, before)
})

test('a command prints only its own output, gets its arguments, and keeps its exit code', async () => {
  const ended = await checkout.run(['sangto', 'exit', '3', '--json'])
  assert.equal(ended.code, 3)
  assert.deepEqual(JSON.parse(ended.stdout).args, ['exit', '3', '--json'])
  assert.equal(ended.stderr, '')
})

test('through npm a command reads files where the person stands, and the data of the checkout', () => {
  const elsewhere = join(checkout.path, 'somewhere')
  mkdirSync(elsewhere)
  const said = JSON.parse(execFileSync('npm', ['run', '-s', 'sangto', '--', 'hello'], { cwd: elsewhere, encoding: 'utf8', env: throughNpm, stdio: ['ignore', 'pipe', 'ignore'] }))
  assert.deepEqual(said, { args: ['hello'], cwd: elsewhere, data: join(checkout.path, 'data') })
})

test('SIGTERM reaches the program, whose exit code comes back', async () => {
  const child = spawn(process.execPath, [join(checkout.path, 'scripts/run.mjs'), 'sangto', 'wait'], { cwd: checkout.path, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  assert.equal(code, 7)
})

test('when npm is killed the program ends too, through the shell between them', async () => {
  const npm = spawn('npm', ['run', '-s', 'sangto', '--', 'wait'], { cwd: checkout.path, env: throughNpm, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(npm.stdout, 'data')
  const ended = once(npm.stdout, 'close') // the program holds the other end of the pipe
  npm.kill('SIGKILL')
  await ended
})

test('pages are built when their sources changed, not otherwise', async () => {
  await checkout.run(['start'])
  await checkout.run(['start'])
  assert.equal(lines('builds.txt').length, 1)
  checkout.write('src/cli.test.ts', '')
  await checkout.run(['start'])
  assert.equal(lines('builds.txt').length, 1, 'a test is not a source of the pages')
  checkout.write('src/page.ts', 'export const changed = 1')
  const started = await checkout.run(['start', '--port', '0'])
  assert.equal(lines('builds.txt').length, 2)
  assert.deepEqual(JSON.parse(started.stdout).args, ['serve', '--port', '0'])
})

test('a build that fails starts nothing, and is tried again', async () => {
  checkout.write('src/page.ts', 'export const changed = 2')
  const bundler = readFileSync(join(checkout.path, 'node_modules/vite/bin/vite.js'), 'utf8')
  checkout.write('node_modules/vite/bin/vite.js', `${bundler}\nconsole.log('page.ts is wrong'); process.exit(1)`)
  const failed = await checkout.run(['start'])
  assert.equal(failed.code, 1)
  assert.equal(failed.stdout, '')
  assert.match(failed.stderr, /page\.ts is wrong\n.*Không dựng được các trang/)
  checkout.write('node_modules/vite/bin/vite.js', bundler)
  assert.equal((await checkout.run(['start'])).code, 0)
})

test('a Node that is too old is told in one sentence', async () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })`
  const ended = await checkout.run(['start'], { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}` })
  assert.equal(ended.code, 1)
  assert.match(ended.stderr, /needs Node\.js 20 or newer/)
})

test('tests without their tools, where they may not be installed, end in one sentence', async () => {
  checkout.write('src/a.test.ts', "import { test } from 'node:test'\ntest('a', () => {})")
  const ended = await checkout.run(['test', 'a.test'], { PATH: '', SANGTO_BROWSER: '' })
  assert.equal(ended.code, 1)
  assert.match(ended.stderr, /The tests need chromium, pdftotext, .*set SANGTO_BROWSER/)
  rmSync(join(checkout.path, 'src/a.test.ts'))
})

const root = process.getuid?.() === 0
test('root on a Debian gets the tools of the tests, of the packages that its release has', { skip: root ? false : 'asks for root' }, async () => {
  const bin = join(checkout.path, 'bin')
  const tool = (name: string, script: string) => {
    checkout.write(`bin/${name}`, `#!${process.execPath}\n${script}`)
    chmodSync(join(bin, name), 0o755)
  }
  tool('apt-cache', `console.log('Candidate:', process.argv[3] === 'fonts-liberation2' ? '(none)' : '1.0')`)
  tool('apt-get', `const { appendFileSync, writeFileSync } = process.getBuiltinModule('node:fs')
    appendFileSync('apt.txt', process.argv.slice(2).join(' ') + '\\n')
    const put = (name, says) => writeFileSync('bin/' + name, '#!${process.execPath}\\nconsole.log(' + JSON.stringify(says) + ')', { mode: 0o755 })
    if (process.argv[2] === 'install') for (const name of ['chromium', 'pdftotext', 'soffice', 'tesseract', 'fc-list']) put(name, 'vie\\nLiberation Serif')`)
  checkout.write('src/a.test.ts', "import { test } from 'node:test'\ntest('a', () => console.log('browser', process.env.SANGTO_BROWSER))")
  const ended = await checkout.run(['test', 'a.test'], { PATH: bin, SANGTO_BROWSER: '' })
  assert.equal(ended.code, 0, ended.stderr)
  assert.match(ended.stdout, new RegExp(`browser ${join(bin, 'chromium')}`))
  assert.deepEqual(lines('apt.txt').map((line) => line.split(' ')[0]), ['update', 'install'])
  assert.match(lines('apt.txt')[1]!, /chromium poppler-utils libreoffice-writer-nogui tesseract-ocr tesseract-ocr-vie fonts-liberation$/)
})

test('words choose the test files; none that matches is a failure, not a success', async () => {
  checkout.write('src/passes.test.ts', "import { test } from 'node:test'\ntest('passes', () => {})")
  checkout.write('src/fails.test.ts', "import { test } from 'node:test'\ntest('fails', () => { throw new Error('wrong') })")
  const passes = await checkout.run(['test', 'passes'])
  assert.match(passes.stdout, /tests 1\n[^]*pass 1\n/)
  assert.equal(passes.code, 0)
  assert.equal((await checkout.run(['test', 'fails'])).code, 1)
  assert.match((await checkout.run(['test', 'nowhere'])).stderr, /No test file matches: nowhere/)
})
