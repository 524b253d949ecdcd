/** Recording what was done, on a phone with a poor line, with and without JavaScript. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import sharp from 'sharp'
import { assertAccessible, browserPath, FLAGS, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const JUSTICE = 'dau-moi.so-tu-phap@mau.example'
let site: Site
let browser: Browser
let folder: string
let photos: string[]

before(async () => {
  site = await startSite()
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'sangto-phone-'))
  photos = await Promise.all(['mot.jpg', 'hai.jpg'].map(async (name, at) => {
    const photo = sharp({ create: { width: 3200, height: 2400, channels: 3, background: at ? '#a63' : '#36a' } })
    await writeFile(join(folder, name), await photo.jpeg().withExif({ IFD0: { Make: 'MayAnhMau' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 35/1 0/1' } }).toBuffer())
    return join(folder, name)
  }))
})
after(async () => {
  await browser?.close()
  await site?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A phone whose browser can be closed and opened again. */
const phone = (): Promise<BrowserContext> => chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: browserPath(), args: FLAGS, viewport: PHONE, locale: 'vi-VN', acceptDownloads: true })

const said = (page: Page, words: string) => page.locator('.notice', { hasText: words }).first().waitFor()

async function fillThree(page: Page, title: string) {
  await page.getByLabel('Đã làm việc gì').fill(title)
  const task = page.getByRole('combobox', { name: 'Thuộc nhiệm vụ' })
  await task.fill('IV.2.5')
  await page.getByRole('option').first().click()
}

const found = async (page: Page, words: string) => {
  await page.goto(`${site.origin}/activities?q=${encodeURIComponent(words)}`)
  return page.locator('.row-link').count()
}

/** What lies on the device: the state of each draft. */
const drafts = (page: Page) => page.evaluate(() => new Promise<string[]>((done) => {
  const request = indexedDB.open('sangto', 1)
  request.onsuccess = () => {
    const all = request.result.transaction('drafts').objectStore('drafts').getAll()
    all.onsuccess = () => (request.result.close(), done((all.result as { state: string }[]).map(({ state }) => state)))
  }
}))

test('with the line cut in mid-form and the browser closed, a record with two photos arrives once and whole', async (t) => {
  const first = await phone()
  t.after(() => first.close())
  const page = await first.newPage()
  await page.goto(await site.linkFor(JUSTICE))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(`${site.origin}/activities/new`)
  await fillThree(page, 'Tư vấn lưu động tại chợ phiên vùng cao')
  await first.setOffline(true)
  await page.locator('input[type=file]').setInputFiles(photos)
  await page.getByLabel('Trong “mot.jpg” có gì').fill('Bàn tư vấn')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await said(page, 'Mất kết nối.')
  // Leaving the last field noted it as still being typed: a moment later, that must not have taken the record back from sending.
  await page.waitForTimeout(600)
  assert.deepEqual(await drafts(page), ['ready'])
  await first.close()

  const second = await phone()
  t.after(() => second.close())
  const again = second.pages()[0] ?? (await second.newPage())
  await again.goto(`${site.origin}/activities`)
  await said(again, 'Đã gửi xong 1 việc')
  assert.equal(await found(again, 'cho phien vung cao'), 1)
  await again.locator('.row-link').click()
  await again.getByRole('heading', { name: 'Ảnh và tệp' }).waitFor()
  assert.equal(await again.locator('.files img').count(), 2)
  await assertAccessible(again)
  const [download] = await Promise.all([again.waitForEvent('download'), again.locator('.files a').first().click()])
  const bytes = await readFile((await download.path())!)
  const { width, height, exif } = await sharp(bytes).metadata()
  assert.deepEqual([width, height, exif, bytes.includes('MayAnhMau')], [2000, 1500, undefined, false])
  await again.reload()
  assert.equal(await found(again, 'cho phien vung cao'), 1)
})

test('the line is cut between two photos and again before the answer: still one record', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE), { viewport: PHONE })
  await page.goto(`${site.origin}/activities/new`)
  await fillThree(page, 'Nói chuyện chuyên đề tại nhà văn hóa xóm')
  await page.locator('input[type=file]').setInputFiles(photos)
  await page.getByLabel('Trong “hai.jpg” có gì').waitFor()
  let files = 0
  await page.route('**/files/*', (route) => (++files === 2 ? route.abort('connectionreset') : route.continue()))
  let posts = 0
  await page.route(/\/activities\/new\?\/record/, async (route) => {
    if (++posts > 1) return route.continue()
    await route.fetch() // the server has it, but its answer is lost
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Lưu' }).click()
  await said(page, 'Mất kết nối.')
  await Promise.all([page.waitForEvent('requestfailed', (request) => request.url().includes('?/record')), page.getByRole('button', { name: 'Gửi ngay' }).click()])
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await said(page, 'Đã ghi.')
  assert.equal(await page.locator('.files img').count(), 2)
  assert.equal(await found(page, 'nha van hoa xom'), 1)
  assert.deepEqual([files, posts], [3, 2])
  await context.close()
})

test('what was typed is there again after the page was left; it is nobody else’s, and leaves with its person', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE), { viewport: PHONE })
  await page.goto(`${site.origin}/activities/new`)
  await fillThree(page, 'Đang ghi dở một buổi tập huấn')
  await page.locator('input[type=file]').setInputFiles(photos[0]!)
  await page.getByLabel('Trong “mot.jpg” có gì').waitFor()
  await page.waitForTimeout(600)
  await page.goto(`${site.origin}/activities`)
  await page.getByRole('link', { name: 'Ghi tiếp' }).click()
  await said(page, 'Đã mở lại nội dung chưa gửi')
  assert.equal(await page.getByLabel('Đã làm việc gì').inputValue(), 'Đang ghi dở một buổi tập huấn')
  assert.equal(await page.locator('.chip').count(), 1)
  await page.getByLabel('Trong “mot.jpg” có gì').waitFor()
  assert.deepEqual(await drafts(page), ['typing'])
  page.on('dialog', (dialog) => void dialog.accept())
  await page.locator('summary:has(.menu-name)').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/sign-in/)
  assert.deepEqual(await drafts(page), [])
  await context.close()
})

test('the same event is proposed while recording, and joined instead of recorded twice', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE))
  await page.goto(`${site.origin}/activities/new`)
  await fillThree(page, 'Hội thi tìm hiểu pháp luật của phụ nữ xã Mẫu')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await said(page, 'Đã ghi.')
  await context.close()

  const other = await signIn(browser, await site.linkFor('dau-moi.hoi-phu-nu@mau.example'))
  await other.page.goto(`${site.origin}/activities/new`)
  await fillThree(other.page, 'Hội thi phụ nữ tìm hiểu pháp luật xã Mẫu')
  await other.page.getByRole('button', { name: 'Lưu' }).click()
  await said(other.page, 'Việc này có thể đã được ghi')
  await assertAccessible(other.page)
  await other.page.getByRole('button', { name: 'Đây là cùng một việc' }).click()
  await said(other.page, 'Đã ghi nhận đơn vị tham gia việc này.')
  assert.equal(await found(other.page, 'hoi thi phap luat xa mau'), 1)
  await other.context.close()
})

test('without JavaScript: three fields and a photo, a refusal that loses nothing, and the record', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE), { javaScript: false })
  await page.goto(`${site.origin}/activities/new`)
  await page.locator('input[type=file]').setInputFiles(photos[0]!)
  await page.getByLabel('Đã làm việc gì').fill('Ghi khi không có mã lệnh')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('.error-summary').waitFor()
  assert.equal(await page.getByLabel('Đã làm việc gì').inputValue(), 'Ghi khi không có mã lệnh')
  assert.equal(await page.getByRole('checkbox', { name: 'mot.jpg' }).isChecked(), true, 'the photo that was sent is kept')
  await page.getByRole('checkbox', { name: /^IV\.2\.5/ }).check()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await said(page, 'Đã ghi.')
  assert.equal(await page.locator('.files img').count(), 1)
  await context.close()
})

test('a program under the name of a picture is refused by what it is; a file is served so that it cannot run', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE))
  await page.goto(`${site.origin}/activities/new`)
  await fillThree(page, 'Thử gửi một tệp chương trình')
  await page.locator('input[type=file]').setInputFiles({ name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]) })
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('.error-summary', { hasText: 'chương trình hoặc tập lệnh' }).waitFor()
  await page.goto(`${site.origin}/activities?q=${encodeURIComponent('cho phien vung cao')}`)
  await page.locator('.row-link').click()
  const href = await page.locator('.files a').first().getAttribute('href')
  const answer = await context.request.get(site.origin + href)
  const headers = answer.headers()
  assert.match(headers['content-disposition']!, /^attachment/)
  assert.match(headers['content-security-policy']!, /sandbox/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  const nobody = await browser.newContext()
  const refused = await nobody.request.get(site.origin + href, { maxRedirects: 0 })
  assert.equal(refused.status(), 303)
  await nobody.close()
  await context.close()
})

test('nothing that axe finds on the register, the form, the inbox and the import', async () => {
  const { context, page } = await signIn(browser, await site.linkFor(JUSTICE), { viewport: PHONE })
  for (const path of ['/activities', '/activities/new', '/activities/participations', '/activities/import']) {
    await page.goto(site.origin + path)
    await assertAccessible(page)
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width, `${path} is wider than the phone`)
  }
  await context.close()
})
