/** The programs that tests look at pages with; without one a test fails and says what to install. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = { soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils', pdftohtml: 'poppler-utils', pdftoppm: 'poppler-utils', pdfinfo: 'poppler-utils', pdffonts: 'poppler-utils' }
type Tool = keyof typeof PACKAGE

/** What a tool prints, as bytes. */
export function run(tool: Tool, args: readonly string[]): Buffer {
  try {
    return execFileSync(tool, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`This test looks at pages with "${tool}", which is not on this machine: run "apt-get install ${PACKAGE[tool]}".`)
  }
}

/** A folder for the duration of one piece of work. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sangto-pages-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The pages that LibreOffice makes of a .docx: 2 to 3 seconds. */
export const libreOfficePdf = (docx: Uint8Array): Uint8Array =>
  inFolder((folder) => {
    const file = join(folder, 'document.docx')
    writeFileSync(file, docx)
    run('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, file])
    return new Uint8Array(readFileSync(join(folder, 'document.pdf')))
  })

/** What a tool prints of a PDF; its file name is put where FILE stands. */
export const printed = (tool: Tool, pdf: Uint8Array, args: readonly string[]): Buffer =>
  inFolder((folder) => {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return run(tool, args.map((arg) => (arg === 'FILE' ? file : arg)))
  })
