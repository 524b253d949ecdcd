import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '#platform/server/project-root.ts'

export type Ended = { code: number; stdout: string; stderr: string }

/** A checkout in small: our scripts, around a command line, a bundler and an npm that only tell what was asked of them. */
export function smallCheckout(path: string) {
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  cpSync(join(projectRoot(), 'scripts'), join(path, 'scripts'), { recursive: true })
  write('package.json', JSON.stringify({ name: 'small', type: 'module', scripts: { sangto: 'node scripts/run.mjs sangto' } }))
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }))
  write('src/cli.ts', `
    const [what = '', code = '0']: string[] = process.argv.slice(2)
    if (what === 'exit') process.exitCode = Number(code)
    if (what === 'wait') process.on('SIGTERM', () => process.exit(7)), setInterval(() => {}, 1000)
    console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), data: process.env.SANGTO_DATA }))`)
  write('node_modules/vite/bin/vite.js', `
    import { appendFileSync, mkdirSync } from 'node:fs'
    mkdirSync('build', { recursive: true })
    appendFileSync('builds.txt', 'built\\n')`)
  write('node_modules/vite/package.json', '{"type":"module"}')
  write('npm.js', `
    const { appendFileSync, existsSync } = require('node:fs')
    appendFileSync('npm.txt', process.argv.slice(2).join(' ') + '\\n')
    process.exit(existsSync('refuse-' + process.argv[2]) ? 1 : 0)`.replace("require('node:fs')", "process.getBuiltinModule('node:fs')"))
  return { path, write, run: (args: string[], env: NodeJS.ProcessEnv = {}) => run(path, args, env) }
}

function run(path: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const { NODE_TEST_CONTEXT: _context, npm_lifecycle_event: _event, INIT_CWD: _cwd, SANGTO_DATA: _data, ...rest } = process.env
  return new Promise((resolve) => {
    const options = { cwd: path, env: { ...rest, npm_execpath: join(path, 'npm.js'), ...env } }
    const child = execFile(process.execPath, [join(path, 'scripts/run.mjs'), ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? (child.exitCode ?? -1) : 0, stdout, stderr })
    })
  })
}
