/** The record: a person takes a copy of their data and asks, the administrator answers, the trail shows it, and the proof holds until somebody tampers. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { openLog } from '#platform/server/log.ts'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { attachDatabase } from '#platform/server/postgres/index.ts'
import { assertAccessible, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

let site: Site
let browser: Browser
let administrator: Page
before(async () => {
  site = await startSite()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return readFile(await download.path())
}

test('without JavaScript, on a phone: a copy of one’s data, and a request with its legal days', async () => {
  const { page, context } = await signIn(browser, site.links.focal_point, { viewport: PHONE, javaScript: false })
  await page.goto(`${site.origin}/account`)
  const files = unzipSync(await saved(page, 'Lấy bản sao dữ liệu của tôi'))
  assert.match(strFromU8(files['du-lieu-ca-nhan.html']!), /Dữ liệu cá nhân của .*Hoạt động đã ghi/s)
  await page.goto(`${site.origin}/privacy`)
  await page.getByLabel('Yêu cầu', { exact: true }).selectOption({ label: 'Chỉnh sửa dữ liệu' })
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await page.getByText('Ghi rõ dữ liệu nào chưa đúng').first().waitFor()
  await page.getByLabel('Nội dung').fill('Chức danh đã thay đổi từ tháng trước.')
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await page.getByText(/Đã gửi\. Hạn phản hồi/).waitFor()
  await context.close()
})

test('the administrator answers; a refusal needs its ground in law', async () => {
  administrator = (await signIn(browser, site.links.administrator)).page
  await administrator.goto(`${site.origin}/privacy/requests`)
  await administrator.locator('summary', { hasText: 'Giải quyết' }).click()
  await assertAccessible(administrator)
  await administrator.getByLabel('Trả lời').fill('Đề nghị gửi kèm quyết định.')
  await administrator.getByRole('button', { name: 'Từ chối' }).click()
  await administrator.getByText('Từ chối thì phải nêu căn cứ pháp luật').first().waitFor()
  await administrator.getByLabel('Căn cứ pháp luật để từ chối').fill('Luật 91/2025/QH15, Điều 19')
  await administrator.getByRole('button', { name: 'Từ chối' }).click()
  await administrator.getByText('Đề nghị gửi kèm quyết định.').waitFor()
  await administrator.goto(`${site.origin}/privacy/register`)
  await assertAccessible(administrator)
})

test('the trail tells it, leads on, and leaves as a sheet', async () => {
  await administrator.goto(`${site.origin}/audit?text=quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh&command=privacy.moveRequest`)
  assert.equal(await administrator.locator('.event').count(), 1)
  await assertAccessible(administrator)
  const sheet = (await saved(administrator, 'Xuất .csv')).toString('utf8')
  assert.match(sheet, /Xử lý yêu cầu về dữ liệu cá nhân,Yêu cầu về dữ liệu,Chỉnh sửa dữ liệu,.*Căn cứ pháp luật: trống → Luật 91\/2025\/QH15, Điều 19/s)
  await administrator.goto(`${site.origin}/audit?command=audit.export`)
  assert.equal(await administrator.locator('.event').count(), 1)
})

test('the proof holds, and tells what a hand in the database did', async () => {
  for (const end = Date.now() + 60_000; /Chưa niêm phong/.test(await site.sangto('audit', 'verify')) && Date.now() < end; ) await sleep(2_000)
  const proof = JSON.parse(await site.sangto('audit', 'verify', '--json')) as { whole: boolean; provinces: { sealed: number; heads: number }[] }
  assert.ok(proof.whole && proof.provinces[0]!.sealed > 100 && proof.provinces[0]!.heads > 0)
  const database = await attachDatabase({ dataDir: site.dataDir, log: openLog('silent') })
  await withConnection(database.ownerUrl, (owner) => owner.query(`update audit_events set after = after || '{"legal_ground": "khác"}' where command = 'privacy.moveRequest'`))
  await database.stop()
  await assert.rejects(site.sangto('audit', 'verify'), /exit 1/)
})
