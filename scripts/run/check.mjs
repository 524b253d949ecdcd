import { existsSync } from 'node:fs'
import { handOver } from './processes.mjs'
import { inRoot } from './root.mjs'
import { say } from './say.mjs'

/** Types of the program by tsc, of the pages by svelte-check. Returns an exit code. */
export async function check(node) {
  say('Đang kiểm tra kiểu…', 'Checking types…')
  const steps = [['node_modules/typescript/bin/tsc', '-p', inRoot('tsconfig.json'), '--noEmit']]
  if (existsSync(inRoot('src/routes'))) {
    steps.push(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'])
    steps.push(['node_modules/svelte-check/bin/svelte-check', '--tsconfig', pagesConfig(), '--output', 'human', '--fail-on-warnings'])
  }
  for (const [script, ...args] of steps) {
    const code = await handOver(node, [inRoot(script), ...args])
    if (code !== 0) return code
  }
  return 0
}

const pagesConfig = () => ['tsconfig.svelte.json', 'tsconfig.json'].map((name) => inRoot(name)).find(existsSync)
