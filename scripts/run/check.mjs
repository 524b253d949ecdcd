import { handOver } from './processes.mjs'
import { inRoot } from './root.mjs'
import { say } from './say.mjs'

/**
 * Types of the program and of the pages. svelte-check reads every .ts file as tsc does, and knows besides what SvelteKit
 * tells of a route's parameters. Returns an exit code.
 */
export async function check(node) {
  say('Đang kiểm tra kiểu…', 'Checking types…')
  const steps = [
    ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
    ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', inRoot('tsconfig.json'), '--output', 'human', '--fail-on-warnings'],
  ]
  for (const [script, ...args] of steps) {
    const code = await handOver(node, [inRoot(script), ...args])
    if (code !== 0) return code
  }
  return 0
}
