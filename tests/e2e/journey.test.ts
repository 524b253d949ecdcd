/**
 * The whole way, as people walk it: a Word file becomes a programme, work is recorded on a phone, the yearly report comes out.
 * Once with JavaScript, watched by axe and for complaints of the browser; once without.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, DESKTOP, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import { writeAnotherPlan } from './another-plan.ts'

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

const FOCAL_POINT = 'dau-moi.so-tu-phap@mau.example'
const COORDINATOR = 'dieu-phoi.so-thong-tin-truyen-thong@mau.example'

for (const { name, javaScript, number } of [{ name: 'with JavaScript', javaScript: true, number: '63' }, { name: 'without JavaScript', javaScript: false, number: '64' }])
  describe(name, () => {
    const symbol = `${number}/KH-UBND`
    const activity = `Bồi dưỡng báo cáo viên pháp luật, kế hoạch ${number}`
    const complaints: string[] = []

    async function as(email: string, viewport = DESKTOP) {
      const opened = await signIn(browser, await site.linkFor(email), { viewport, javaScript })
      opened.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      opened.page.on('pageerror', (error) => complaints.push(String(error)))
      return opened
    }
    const look = (page: Page) => (javaScript ? assertAccessible(page) : Promise.resolve())

    test('a coordinator gives the plan’s Word file, decides what only a person can, and confirms', async () => {
      const { page, context } = await as(COORDINATOR)
      await page.goto(`${site.origin}/plans`)
      await look(page)
      await page.getByRole('link', { name: 'Nhập kế hoạch' }).first().click()
      await look(page)
      await page.locator('input[type=file]').setInputFiles(await writeAnotherPlan(site.dataDir, number))
      await page.getByRole('button', { name: 'Tải lên và đọc' }).click()
      await page.getByRole('heading', { name: /Đã hiểu: 21 nhiệm vụ, 4 chỉ tiêu/ }).waitFor()
      await look(page)
      // Two tasks ask for what the program refuses: nobody but a person may decide that.
      for (const left of ['Cần quyết định 1 điều', 'Sẵn sàng']) {
        const next = page.getByRole('link', { name: 'Điều kế tiếp' }).last()
        const [address] = (await next.getAttribute('href'))!.split('#')
        await next.click()
        await page.waitForURL((url) => url.href.includes(address!))
        const decision = page.getByRole('region', { name: 'Lời văn mà hệ thống không thực hiện' }).filter({ visible: true }).last()
        await decision.getByLabel('Lý do').fill('Chỉ giải đáp câu hỏi có dẫn nguồn')
        await decision.getByRole('button', { name: 'Lưu' }).click()
        await page.getByText(left).first().waitFor()
      }
      await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
      await page.getByRole('heading', { level: 1, name: new RegExp(symbol) }).waitFor()
      await look(page)
      await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).first().click()
      await page.getByRole('link', { name: /^IV\.2\.4/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ IV.2.4' }).waitFor()
      await look(page)
      await context.close()
    })

    test('a focal point records an activity on a phone with three fields', async () => {
      const { page, context } = await as(FOCAL_POINT, PHONE)
      await look(page)
      await page.goto(`${site.origin}/activities/new`)
      await look(page)
      await page.getByLabel('Đã làm việc gì').fill(activity)
      await chooseTask(page, symbol, javaScript)
      await page.getByRole('button', { name: 'Lưu' }).first().click()
      await page.getByRole('heading', { level: 1, name: activity }).waitFor()
      await look(page)
      const overflow = javaScript ? await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) : 0
      assert.equal(overflow, 0, 'something sticks out of a phone’s screen')
      await context.close()
    })

    test('the yearly report has the record, opens its figure down to it, and comes out as .docx and .pdf', async () => {
      const { page, context } = await as(FOCAL_POINT)
      await page.goto(`${site.origin}/reports/new`)
      await look(page)
      const plan = await page.getByLabel('Kế hoạch', { exact: true }).locator('option').filter({ hasText: symbol }).getAttribute('value')
      await page.getByLabel('Kế hoạch', { exact: true }).selectOption(plan)
      await page.getByRole('button', { name: 'Lập báo cáo' }).click()
      await page.getByText(activity).first().waitFor()
      await look(page)
      const report = new URL(page.url()).pathname
      await page.locator('a[href*="/figures/"][href*="activities"]').first().click()
      await page.getByRole('link', { name: activity }).first().waitFor()
      await look(page)

      const docx = await download(`${site.origin}${report}/docx`, context)
      const words = strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, '')
      const pdf = join(site.dataDir, `${number}.pdf`)
      await writeFile(pdf, await download(`${site.origin}${report}/pdf`, context))
      const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
      for (const text of [words, printed]) {
        assert.match(text, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
        assert.match(text, /BÁO CÁO/)
        assert.match(text, /DỰ THẢO/)
        assert.ok(text.includes(activity), 'the activity stands in the document')
      }
      await context.close()
    })

    test('the browser had nothing to complain of', () => assert.deepEqual(complaints, []))
  })

/** With JavaScript one types into the box that searches; without it one ticks a box in a list. */
async function chooseTask(page: Page, symbol: string, javaScript: boolean): Promise<void> {
  if (javaScript) {
    await page.getByRole('combobox', { name: 'Thuộc nhiệm vụ' }).fill('IV.2.4')
    await page.getByRole('option').filter({ hasText: symbol }).filter({ hasText: 'IV.2.4' }).first().click()
    return
  }
  await page.getByRole('group', { name: 'Thuộc nhiệm vụ' }).locator('label').filter({ hasText: 'IV.2.4 ' }).filter({ hasText: symbol }).getByRole('checkbox').check()
}

async function download(address: string, context: { request: Page['request'] }): Promise<Uint8Array> {
  const answer = await context.request.get(address)
  assert.equal(answer.status(), 200, address)
  assert.match(answer.headers()['content-disposition'] ?? '', /^attachment/)
  return new Uint8Array(await answer.body())
}
