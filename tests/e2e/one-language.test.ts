/** A page's scripts are those of its language, from the first page to the last, and a change of language is a new page. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

let site: Site
let browser: Browser
before(async () => {
  site = await startSite()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

/** The scripts that the page has asked for, and what it complained of, since it was last asked. */
function watch(page: Page) {
  let seen = { scripts: [] as string[], wrong: [] as string[] }
  page.on('request', (request) => void (new URL(request.url()).pathname.endsWith('.js') && seen.scripts.push(request.url())))
  page.on('response', (response) => void (response.status() >= 400 && seen.wrong.push(`${response.status()} ${response.url()}`)))
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && seen.wrong.push(message.text())))
  page.on('pageerror', (error) => void seen.wrong.push(error.message))
  return async () => {
    await page.waitForLoadState('networkidle')
    const since = seen
    seen = { scripts: [], wrong: [] }
    return since
  }
}

const english = (script: string) => script.includes('/immutable/en/')

/** Types what nothing matches: the answer is words that only the browser's script writes. */
const typeNonsense = (page: Page) => page.locator('[role=combobox]').first().fill('qqqq')

test('Vietnamese, then English, while another page stays open in Vietnamese', async () => {
  const { page, context } = await signIn(browser, site.links.focal_point)
  const told = watch(page)
  await page.goto(`${site.origin}/activities/new`)
  await typeNonsense(page)
  await page.getByText('Không có kết quả nào khớp').first().waitFor()
  const vietnamese = await told()
  assert.ok(vietnamese.scripts.length > 5)
  assert.deepEqual([vietnamese.scripts.filter(english), vietnamese.wrong], [[], []])

  const other = await context.newPage()
  await other.goto(`${site.origin}/activities`, { waitUntil: 'networkidle' })
  const otherTold = watch(other)
  await other.locator('button[name=locale][value=en]').first().evaluate((button: HTMLButtonElement) => button.click())
  await other.getByRole('heading', { level: 1, name: 'Activities' }).waitFor()
  await other.locator('a[href="/activities/new"]').first().click()
  await typeNonsense(other)
  await other.getByText('Nothing matches').first().waitFor()
  const inEnglish = await otherTold()
  assert.ok(inEnglish.scripts.length > 5)
  assert.deepEqual([inEnglish.scripts.filter((script) => !english(script)), inEnglish.wrong], [[], []])

  // The page that was open before goes on in its own language until it is loaded anew.
  await page.getByRole('link', { name: 'Hoạt động' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Hoạt động' }).waitFor()
  assert.deepEqual((await told()).wrong, [])
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Activities' }).waitFor()
  assert.ok((await told()).scripts.every(english))
  await context.close()
})
