import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'sangto'

const isRoot = (folder: string): boolean => {
  const file = join(folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === NAME
}

function walkUp(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder
    if (folder === dirname(folder)) return null
  }
}

let found: string | null = null

/**
 * The folder of the package "sangto". Worker files, templates and fonts are named from here, because a bundler moves
 * the code that asks for them but never moves them: the source tree always stands beside the build.
 */
export function projectRoot(): string {
  found ??= walkUp(dirname(fileURLToPath(import.meta.url))) ?? walkUp(process.cwd())
  if (!found) throw new Error(`No package.json named "${NAME}" above ${import.meta.url} or ${process.cwd()}`)
  return found
}
