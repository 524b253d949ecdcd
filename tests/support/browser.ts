import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** SANGTO_BROWSER, else the first Chromium on the path; `npm test` sees to it that there is one. */
export function browserPath(): string {
  const given = process.env['SANGTO_BROWSER']
  const found = given ?? (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path))
  if (!found) throw new Error('No Chromium on this machine. Install it (Debian: apt-get install chromium) or name one in SANGTO_BROWSER.')
  return found
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS })
}

export const DESKTOP = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

/** Opens a one-time link and presses its button, as a person would. */
export async function signIn(browser: Browser, link: string, options: { viewport?: { width: number; height: number }; javaScript?: boolean; locale?: string } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: options.viewport ?? DESKTOP, javaScriptEnabled: options.javaScript ?? true, locale: options.locale ?? 'vi-VN', acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: options.locale?.startsWith('en') ? 'Sign in' : 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return { context, page }
}

/** Nothing that axe finds (WCAG 2.2 AA). Run in the page's own world, past the content security policy, without loosening it. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> } }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  const found = results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  assert.deepEqual(found, [], page.url())
}
