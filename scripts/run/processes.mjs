import { spawn } from 'node:child_process'
import { say } from './say.mjs'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program in our place: same terminal, signals passed on, its exit code or signal ours. Returns the exit code. */
export function handOver(program, args, env = {}) {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const forward = (signal) => child.kill(signal)
  for (const signal of FORWARDED) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward)
      if (signal) process.kill(process.pid, signal)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a program whose output matters only when it fails. Says every ten seconds that it is still at work.
 * Returns { code, output }.
 */
export function runQuietly(program, args, { vi, en, ...options }) {
  say(vi, en)
  const started = Date.now()
  const ticking = setInterval(() => say(`  … ${seconds(started)} giây`, `${seconds(started)} s`), 10_000)
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const stop = (signal) => child.kill(signal)
    for (const signal of FORWARDED) process.once(signal, stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    const end = (code, text) => {
      clearInterval(ticking)
      for (const signal of FORWARDED) process.off(signal, stop)
      resolve({ code, output: text })
    }
    child.once('error', (error) => end(1, error.message))
    child.once('close', (code, signal) => (signal ? process.kill(process.pid, signal) : end(code ?? 1, output)))
  })
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)
