/** Keeping a province: units, people, links, mail, the trail. With and without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const ADMINISTRATOR = 'quan-tri.van-phong-ubnd@mau.example'
const PASSWORD = 'một câu dài dễ nhớ của tôi'
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

const enter = async (javaScript: boolean, more = {}) => signIn(browser, await site.linkFor(ADMINISTRATOR), { javaScript, ...more })
const summary = (page: Page) => page.locator('.error-summary')
const notice = (page: Page) => page.locator('.notice-good')
const save = (page: Page) => page.locator('main form.form .button-primary').click()

/** The searchable list where there is JavaScript, the plain one where there is none. */
async function choose(page: Page, javaScript: boolean, label: string, typed: string, name: string): Promise<void> {
  if (!javaScript) return void (await page.getByLabel(label).first().selectOption({ label: name }))
  await page.getByRole('combobox', { name: label }).first().fill(typed)
  await page.keyboard.press('Enter')
  assert.equal(await page.getByRole('combobox', { name: label }).first().inputValue(), name)
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'
  const mark = javaScript ? 'Một' : 'Hai'

  test(`a unit is refused without losing what was typed, mended and found without marks, ${how}`, async () => {
    const { page, context } = await enter(javaScript)
    await page.goto(`${site.origin}/units/new`)
    await page.getByLabel('Tên đơn vị').fill(`Sở Thử Nghiệm ${mark}`)
    await choose(page, javaScript, 'Trực thuộc', 'uy ban nhan dan tinh', 'Ủy ban nhân dân tỉnh')
    await page.getByLabel('Được đề nghị phối hợp').check()
    await save(page)
    await summary(page).waitFor()
    assert.equal(await summary(page).locator('a').count(), 2)
    assert.ok(await summary(page).evaluate((element) => element === document.activeElement), 'the summary takes the focus')
    assert.match(await page.title(), /^Lỗi:/)
    assert.equal(await page.getByLabel('Tên đơn vị').inputValue(), `Sở Thử Nghiệm ${mark}`)
    assert.ok(await page.getByLabel('Được đề nghị phối hợp').isChecked())
    if (javaScript) await assertAccessible(page)
    await summary(page).locator('a').first().click()
    await page.getByLabel('Loại').selectOption('department')
    await page.getByLabel('Có hiệu lực từ', { exact: true }).fill(javaScript ? '1/3/2025' : '2025-03-01')
    await save(page)
    await page.waitForURL(/added=/)
    assert.match(await notice(page).innerText(), new RegExp(`Sở Thử Nghiệm ${mark}`))
    await page.goto(`${site.origin}/units?q=${encodeURIComponent(`so thu nghiem ${javaScript ? 'mot' : 'hai'}`)}`)
    assert.match(await page.locator('tbody').innerText(), /Chỉ đề nghị/)
    await context.close()
  })

  test(`a person is invited, enters by a link handed over, sets a password and comes back with it, ${how}`, async () => {
    const { page, context } = await enter(javaScript)
    const email = `thu.${javaScript ? 'mot' : 'hai'}@mau.example`
    await page.goto(`${site.origin}/people/new`)
    await page.getByLabel('Họ và tên').fill(`Người Thử ${mark}`)
    await page.getByLabel('Thư điện tử').fill(email)
    await choose(page, javaScript, 'Đơn vị', 'tu phap', 'Sở Tư pháp')
    await page.getByLabel('Vai trò', { exact: true }).selectOption('focal_point')
    await save(page)
    await page.waitForURL(/invited/)
    await page.getByRole('button', { name: 'Tạo đường dẫn đăng nhập' }).click()
    const link = (await page.locator('.address').innerText()).trim()

    const { page: theirs, context: other } = await signIn(browser, link, { javaScript })
    await theirs.goto(`${site.origin}/account`)
    await theirs.getByLabel('Mật khẩu mới').fill('ngắn quá')
    await save(theirs)
    assert.match(await summary(theirs).innerText(), /14/)
    await theirs.getByLabel('Mật khẩu mới').fill(PASSWORD)
    await save(theirs)
    await notice(theirs).waitFor()
    await theirs.locator('header .bar > details > summary').click()
    await theirs.getByRole('button', { name: 'Đăng xuất' }).click()
    await theirs.waitForURL(/sign-in/)
    await theirs.goto(`${site.origin}/people`)
    assert.match(theirs.url(), /sign-in\?next=%2Fpeople/)
    await theirs.getByLabel('Thư điện tử').fill(email)
    await theirs.getByLabel('Mật khẩu').fill('không phải mật khẩu')
    await save(theirs)
    await summary(theirs).waitFor()
    assert.equal(await theirs.getByLabel('Thư điện tử').inputValue(), email)
    await theirs.getByLabel('Mật khẩu').fill(PASSWORD)
    await save(theirs)
    await theirs.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor()
    await other.close()

    await page.goto(`${site.origin}/audit?command=identity.issueLink`)
    await page.locator('.event summary').first().click()
    assert.match(await page.locator('.event').first().innerText(), new RegExp(email))
    assert.ok(!(await page.content()).includes(link.split('token=')[1]!), 'the trail does not hold the link')
    await context.close()
  })

  test(`mail settings say in the server’s words why a mail was not sent, ${how}`, async () => {
    const mails: string[] = []
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _session, done) => void stream.on('data', (part: Buffer) => mails.push(String(part))).on('end', done) })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const port = (server.server.address() as { port: number }).port
    const { page, context } = await enter(javaScript)
    const settle = async (to: number) => {
      await page.getByLabel('Máy chủ SMTP').fill('127.0.0.1')
      await page.getByLabel('Cổng').fill(String(to))
      await page.getByLabel('Không (chỉ trong mạng nội bộ)').check()
      await page.getByLabel('Gửi từ địa chỉ').fill('Sáng Tỏ <sangto@mau.example>')
      await page.getByRole('button', { name: 'Lưu thiết lập' }).click()
      await notice(page).waitFor()
      await page.getByRole('button', { name: 'Gửi thư thử' }).click()
    }
    await page.goto(`${site.origin}/settings/mail`)
    await settle(1)
    await summary(page).waitFor()
    assert.match(await summary(page).innerText(), /ECONNREFUSED/)
    await settle(port)
    await notice(page).filter({ hasText: ADMINISTRATOR }).waitFor()
    assert.match(mails.join(''), new RegExp(`To: ${ADMINISTRATOR}`))
    await context.close()
    await new Promise<void>((done) => server.close(done))
  })
}

test('nothing that axe finds, by day and by night, on a desk and on a phone, in both languages', async () => {
  const { page, context } = await enter(true)
  const person = await page.goto(`${site.origin}/people`).then(() => page.locator('.row-link').first().getAttribute('href'))
  const paths = ['/units', '/units/groups', '/units/new', '/units/groups/new', '/people', '/people/new', person!, '/settings/mail', '/audit', '/account', '/api', '/khong-co']
  for (const path of paths) {
    await page.goto(site.origin + path)
    await assertAccessible(page)
  }
  await page.locator('header a').first().click()
  await page.locator('header .bar > details > summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.locator('header .bar > details > summary').click()
  await page.getByRole('button', { name: 'Dark' }).click()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await page.setViewportSize(PHONE)
  for (const path of paths) {
    await page.goto(site.origin + path)
    await assertAccessible(page)
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width, `${path} is not wider than the phone`)
  }
  await context.close()
})

test('pages of the shell send under 60 KB of compressed JavaScript', async () => {
  const { page, context } = await enter(true)
  for (const path of ['/units', '/units/new', '/people', '/people/new', '/settings/mail', '/audit', '/account']) {
    const fresh = await context.newPage()
    await fresh.goto(site.origin + path, { waitUntil: 'networkidle' })
    const sent = await fresh.evaluate(() => performance.getEntriesByType('resource').reduce((sum, one) => sum + (one.name.endsWith('.js') ? (one as PerformanceResourceTiming).encodedBodySize : 0), 0))
    assert.ok(sent > 20_000 && sent < 60_000, `${path}: ${sent} bytes`)
    await fresh.close()
  }
  await page.close()
  await context.close()
})
