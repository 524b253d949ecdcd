/** The two programs that scans need, run as processes of their own with limits. Debian: tesseract-ocr-vie, poppler-utils. */
import { spawn } from 'node:child_process'
import { fault } from '../refuse.ts'

const LONGEST = 60_000
const MOST_OUTPUT = 64 * 2 ** 20

/** Runs a program on `input` and gives what it printed. A program that is not installed is a fault of its own. */
export function runProgram(program: 'tesseract' | 'pdftoppm', args: string[], input: Uint8Array | null, signal?: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { signal, timeout: LONGEST, killSignal: 'SIGKILL', env: { ...process.env, OMP_THREAD_LIMIT: '1' } })
    const out: Buffer[] = []
    let size = 0
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_OUTPUT) child.kill('SIGKILL')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? fault('ocrMissing', program === 'pdftoppm' ? 'pdftoppm (poppler-utils)' : 'tesseract') : error))
    child.on('close', (code) => {
      if (code === 0 && size <= MOST_OUTPUT) resolve(Buffer.concat(out))
      else if (/traineddata|couldn't load any languages|TESSDATA_PREFIX/i.test(complaint)) reject(fault('ocrLanguageMissing'))
      else reject(new ProgramFailure(program, complaint))
    })
    // A program that stops early closes its input: its exit code tells why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? undefined)
  })
}

/** A program that ran and failed, with the end of what it said. */
export class ProgramFailure extends Error {
  constructor(program: string, complaint: string) {
    super(`${program}: ${complaint.trim().split('\n').at(-1) ?? ''}`)
  }
}
