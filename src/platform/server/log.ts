import { destination, pino, type Logger } from 'pino'

/** Structured log on standard error. What could carry a secret is struck out wherever it stands. */
export function openLog(level = process.env['SANGTO_LOG'] ?? 'warn'): Logger {
  return pino({ level, base: null, redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'password', 'token', 'cookie', 'authorization'], censor: '…' } }, destination(2))
}
