/** On a slow line a person begins to type before the scripts are there. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
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

test('what is typed, chosen and ticked before the scripts arrive stays when they do', async () => {
  const { page } = await signIn(browser, site.links.focal_point)
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
  await page.route(/_app\/immutable\/.*\.js/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(`${site.origin}/activities/new`, { waitUntil: 'commit' })
  const [title, text, kind, complete] = [page.locator('[name=title]'), page.locator('textarea').first(), page.locator('select').first(), page.locator('input[type=checkbox]').last()]
  await title.fill('Tập huấn kỹ năng cung cấp thông tin')
  await text.evaluate((area: HTMLTextAreaElement) => (area.value = 'Nội dung'))
  await kind.evaluate((choice: HTMLSelectElement) => (choice.selectedIndex = 2))
  await complete.evaluate((box: HTMLInputElement) => (box.checked = true))
  const read = async () => [await title.inputValue(), await text.inputValue(), await kind.evaluate((choice: HTMLSelectElement) => choice.selectedIndex), await complete.isChecked()]
  const typed = await read()
  arrive()
  await page.locator('[role=combobox]').first().waitFor()
  assert.deepEqual(await read(), typed)
})
