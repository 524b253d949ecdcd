import { readFileSync } from 'node:fs'

/**
 * npm runs us through a shell, and a shell that is told to stop does not tell us: `kill` on npm would leave the server
 * running. So when npm, or the shell between, is gone, we end as if we had been told.
 */
export function endWithLauncher() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const npm = isShell(parent) ? parentOf(parent) : undefined
  const watch = setInterval(() => {
    const gone = process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm)
    if (!gone) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** Only Linux tells a process's parent and command without asking another program; elsewhere the shell alone is watched. */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

const isShell = (pid) => read(pid, 'cmdline').split('\0')[1] === '-c'

function parentOf(pid) {
  const stat = read(pid, 'stat')
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : undefined
}
