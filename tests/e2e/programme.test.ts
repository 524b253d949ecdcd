/** The running programme: the leaders' page on paper, an instruction's way without JavaScript, the keyboard in a list. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { getDocumentProxy, extractText } from 'unpdf'
import { readSheet } from '#documents/sheets/index.ts'
import { assertAccessible, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { crowdedPlan } from '#tests/support/crowded-plan.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const ADDRESS = 'dau-moi.so-tu-phap@mau.example'
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

/** The first plan that runs, from the leader's first page. */
async function openPlan(page: Page): Promise<string> {
  await page.goto(site.origin)
  await page.getByRole('link', { name: '62/KH-UBND' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch số 62/KH-UBND' }).waitFor()
  return new URL(page.url()).pathname
}
const taskIn = async (page: Page, plan: string, ref: string) => {
  await page.goto(`${site.origin}${plan}/tasks?q=${ref}`)
  await page.locator('.row-link', { hasText: `${ref}. ` }).click()
  await page.getByRole('heading', { level: 1, name: `Nhiệm vụ ${ref}` }).waitFor()
}

test('the overview of 40 tasks and 60 units is exactly one page of A4, and holds every part', async () => {
  const planId = await crowdedPlan(site.dataDir)
  const { context, page } = await signIn(browser, await site.linkFor('lanh-dao.ubnd-tinh@mau.example'))
  await page.goto(`${site.origin}/plans/${planId}`)
  assert.equal(await page.locator('.strip a').count(), 40)
  await assertAccessible(page)
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
  assert.equal(pdf.numPages, 1)
  const [, , width, height] = (await pdf.getPage(1)).view
  assert.deepEqual([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)], [210, 297])
  const { text } = await extractText(pdf, { mergePages: true })
  for (const part of ['Nhiệm vụ chậm', 'Đơn vị chủ trì việc chậm', 'Chỉ tiêu', 'Chỉ đạo chờ trả lời', 'Sắp tới', 'Chưa có chuyển động', 'nhiệm vụ chưa ghi kết quả nào', 'đơn vị khác']) assert.ok(text.includes(part), `${part} is missing in: ${text}`)
  await context.close()
})

test('an instruction goes its way without JavaScript: from the leader to the unit’s first line, and back', async () => {
  const leader = await signIn(browser, site.links.leader, { javaScript: false })
  const plan = await openPlan(leader.page)
  await taskIn(leader.page, plan, 'IV.1.1')
  const address = leader.page.url()
  await leader.page.getByText('Gửi ý kiến chỉ đạo').click()
  await leader.page.getByLabel('Đơn vị nhận').selectOption({ label: 'Sở Tư pháp' })
  await leader.page.getByRole('button', { name: 'Gửi chỉ đạo' }).click()
  await leader.page.getByRole('alert').waitFor()
  assert.equal(await leader.page.getByLabel('Đơn vị nhận').locator('option:checked').innerText(), 'Sở Tư pháp')
  await leader.page.getByLabel('Nội dung chỉ đạo').fill('Gửi danh sách chuyên trang đã mở (MẪU)')
  await leader.page.getByLabel('Hạn trả lời').fill('2099-01-31')
  await leader.page.getByRole('button', { name: 'Gửi chỉ đạo' }).click()
  await leader.page.getByText('Đã gửi ý kiến chỉ đạo').waitFor()

  const unit = await signIn(browser, await site.linkFor(ADDRESS), { javaScript: false, viewport: PHONE })
  await unit.page.goto(site.origin)
  const given = unit.page.locator('.instruction', { hasText: 'Gửi danh sách chuyên trang' })
  assert.equal(await unit.page.locator('h2').first().innerText(), 'Ý kiến chỉ đạo chờ trả lời')
  await given.getByText('Trả lời', { exact: true }).click()
  await given.getByLabel('Đơn vị đã làm gì').fill('Đã gửi danh sách (MẪU)')
  await given.getByRole('button', { name: 'Gửi trả lời' }).click()
  await unit.page.getByText('Đã trả lời ý kiến chỉ đạo').waitFor()
  assert.equal(await given.count(), 0)

  await unit.page.goto(address)
  await unit.page.getByLabel('Ghi chú tiến độ').fill('Đã làm xong phần của Sở (MẪU)')
  await unit.page.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await unit.page.getByText('Đã chuyển trạng thái').waitFor()
  assert.equal(await unit.page.getByRole('button', { name: 'Xác nhận hoàn thành' }).count(), 0)
  const approver = await signIn(browser, site.links.approver, { javaScript: false })
  await approver.page.goto(address)
  await approver.page.getByRole('button', { name: 'Trả lại kèm ý kiến' }).click()
  await approver.page.getByRole('alert').getByText('Cần ghi lý do').first().waitFor()
  await approver.page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
  await approver.page.getByText('Đã chuyển trạng thái').waitFor()
  await leader.page.goto(address)
  assert.ok((await leader.page.locator('#main').innerText()).includes('Đã gửi danh sách (MẪU)'))
  await Promise.all([leader, unit, approver].map(({ context }) => context.close()))
})

test('in the task list "/" searches, "j" goes down, Enter opens; the sheet holds what the list shows', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(ADDRESS))
  await page.goto(`${site.origin}/plans`)
  const leaderPlan = await page.locator('a[href^="/plans/"]', { hasText: '62/KH-UBND' }).first().getAttribute('href')
  await page.goto(`${site.origin}${leaderPlan}/tasks`)
  const searching = () => page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false)
  // The page answers to keys once its script has come.
  for (let n = 0; n < 50 && !(await searching()); n++) await page.keyboard.press('/', { delay: 100 })
  await page.keyboard.type('bao cao vien')
  await page.waitForURL(/q=bao\+cao\+vien/)
  await page.getByRole('link', { name: 'IV.2.4.' }).waitFor()
  assert.ok(await searching(), 'the field that is typed in keeps the focus')
  const rows = await page.locator('.row-link').count()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bảng .xlsx' }).click()])
  const sheet = await readSheet(await readFile((await download.path())!), [{ key: 'ref', header: 'Số mục', kind: 'text' }])
  assert.equal(sheet.rows.length, rows)
  await page.locator('h1').click()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await page.locator('.row-link').nth(1).getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${second}`)
  await assertAccessible(page)
  await context.close()
})

test('no page of the programme has a fault that axe finds, by day and by night, or runs over a phone’s edge', async () => {
  const { context, page } = await signIn(browser, await site.linkFor('dieu-phoi.so-thong-tin-truyen-thong@mau.example'), { viewport: PHONE })
  const plan = await openPlan(page)
  await taskIn(page, plan, 'IV.6.3')
  const refused = new URL(page.url()).pathname
  for (const path of ['/', plan, `${plan}/tasks`, `${plan}/tasks/by-unit`, `${plan}/tasks/timeline`, `${plan}/six-clear`, `${plan}/source`, refused]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(site.origin + path)
      await assertAccessible(page)
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path)
  }
  await context.close()
})
