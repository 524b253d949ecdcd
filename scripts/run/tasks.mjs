import { ensureBuilt } from './build.mjs'
import { check } from './check.mjs'
import { ensureInstalled } from './install.mjs'
import { node26 } from './node26.mjs'
import { endWithLauncher } from './launcher.mjs'
import { handOver } from './processes.mjs'
import { inRoot, root } from './root.mjs'
import { refuse } from './say.mjs'
import { test } from './tests.mjs'

const cli = inRoot('src', 'cli.ts')

/** Each task takes the Node to run with and the arguments, and returns an exit code. */
const TASKS = {
  async start(node, args) {
    await ensureBuilt(node)
    return handOver(node, [cli, 'serve', ...args])
  },
  sangto(node, args) {
    const { npm_lifecycle_event: event, INIT_CWD: stood, SANGTO_DATA: data } = process.env
    // npm moves to the checkout; the files that a person names are where the person stood. The data stay in the checkout.
    if (event === 'sangto' && stood) process.chdir(stood)
    return handOver(node, [cli, ...args], { SANGTO_DATA: data || inRoot('data') })
  },
  async bench(node, args) {
    await ensureBuilt(node)
    return handOver(node, [inRoot('bench', 'run.ts'), ...args])
  },
  /** Prints docs/permissions.md anew, from what every role could do. */
  permissions: (node) => handOver(node, [inRoot('tests', 'support', 'permissions', 'print.ts')]),
  test,
  check,
}

export async function run(name, args) {
  const task = Object.hasOwn(TASKS, name ?? '') && TASKS[name]
  if (!task) throw refuse(`Không có việc "${name}". Các việc: ${Object.keys(TASKS).join(', ')}.`, `No task "${name}".`)
  endWithLauncher()
  await ensureInstalled()
  const node = node26()
  if (name !== 'sangto') process.chdir(root)
  process.exitCode = await task(node, args)
}
