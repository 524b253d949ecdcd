/** Signing in: two steps, sessions, tokens, a form that waited, locks. With and without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { SMTPServer } from 'smtp-server'
import type { Browser, Page } from 'playwright-core'
import { withConnection } from '#platform/server/postgres/connection.ts'
import { attachDatabase } from '#platform/server/postgres/index.ts'
import { assertAccessible, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const ADMINISTRATOR = 'quan-tri.van-phong-ubnd@mau.example'
const JUSTICE = 'dau-moi.so-tu-phap@mau.example'
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

const notice = (page: Page) => page.locator('.notice-good').first()
const summary = (page: Page) => page.locator('.error-summary')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const enter = async (email: string, more: Parameters<typeof signIn>[2] = {}) => signIn(browser, await site.linkFor(email), more)
const codeOf = (typed: string) => createOTP(new TextDecoder().decode(base32.decode(typed.replace(/\s/g, '')))).totp()

async function leave(page: Page): Promise<void> {
  await page.locator('header .bar > details > summary').click()
  await press(page, 'Đăng xuất')
  await page.waitForURL(/sign-in/)
}

async function byPassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${site.origin}/sign-in`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await press(page, 'Đăng nhập')
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  test(`a second step is set up, asked after password and link, helped by a code from paper, and given up, ${how}`, async () => {
    const email = javaScript ? 'dau-moi.cong-an-tinh@mau.example' : 'dau-moi.hoi-phu-nu@mau.example'
    const { page, context } = await enter(email, { javaScript, viewport: PHONE })
    await page.goto(`${site.origin}/account`)
    await page.getByLabel('Mật khẩu mới').fill('12345678901234')
    await press(page, 'Đặt mật khẩu')
    assert.match(await summary(page).innerText(), /dễ đoán/)
    await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
    await press(page, 'Đặt mật khẩu')
    await notice(page).waitFor()
    await page.getByRole('link', { name: 'Xác thực hai bước' }).click()
    await page.locator('svg.qr').waitFor()
    if (javaScript) await assertAccessible(page)
    const typed = await page.locator('code.address').innerText()
    await page.getByLabel('Mã xác thực').fill('000000')
    await press(page, 'Bật xác thực hai bước')
    await summary(page).waitFor()
    assert.equal(await page.locator('code.address').innerText(), typed, 'the picture that was scanned still counts')
    await page.getByLabel('Mã xác thực').fill(await codeOf(typed))
    await press(page, 'Bật xác thực hai bước')
    await notice(page).waitFor()
    const codes = await page.locator('.codes code').allInnerTexts()
    assert.equal(codes.length, 10)
    await page.reload()
    if (!javaScript) await page.goto(`${site.origin}/account/second-factor`)
    assert.equal(await page.locator('.codes').count(), 0, 'the codes are shown once')
    await leave(page)

    await byPassword(page, email, PASSWORD)
    await page.waitForURL(/sign-in\/code/)
    await page.getByLabel('Mã xác thực').fill(codes[0]!)
    await press(page, 'Xác nhận')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await leave(page)
    await page.goto(await site.linkFor(email))
    await press(page, 'Đăng nhập')
    await page.waitForURL(/sign-in\/code/)
    await page.getByLabel('Mã xác thực').fill(codes[0]!)
    await press(page, 'Xác nhận')
    await summary(page).waitFor()
    await page.getByLabel('Mã xác thực').fill(codes[1]!)
    await press(page, 'Xác nhận')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await page.goto(`${site.origin}/account/second-factor`)
    if (javaScript) await press(page, 'Tắt xác thực hai bước')
    else await page.locator('details.dialog-plain > summary').click()
    await page.getByLabel('Mã xác thực').last().fill(codes[2]!)
    await page.getByRole('button', { name: 'Tắt xác thực hai bước' }).last().click()
    await page.locator('svg.qr').waitFor()
    assert.notEqual(await page.locator('code.address').innerText(), typed, 'what is offered next is another secret')
    await context.close()
  })

  test(`sessions are listed and ended, one and all others, ${how}`, async () => {
    const [first, second, third] = [await enter(JUSTICE, { javaScript }), await enter(JUSTICE, { javaScript }), await enter(JUSTICE, { javaScript })]
    await first.page.goto(`${site.origin}/account/sessions`)
    assert.ok((await first.page.getByRole('button', { name: /^Kết thúc phiên trên/ }).count()) >= 2)
    await first.page.getByRole('button', { name: /^Kết thúc phiên trên/ }).first().click()
    await notice(first.page).waitFor()
    await press(first.page, 'Kết thúc mọi phiên khác')
    await notice(first.page).filter({ hasText: 'mọi phiên khác' }).waitFor()
    for (const { page } of [second, third]) {
      await page.goto(`${site.origin}/account`)
      assert.match(page.url(), /sign-in\?next=/)
    }
    await first.page.goto(`${site.origin}/account`)
    assert.match(first.page.url(), /account$/)
    for (const { context } of [first, second, third]) await context.close()
  })

  test(`a program reads with a token and does nothing beyond it; revoked, it is nobody, ${how}`, async () => {
    const { page, context } = await enter(JUSTICE, { javaScript })
    await page.goto(`${site.origin}/account/tokens`)
    await page.getByLabel('Tên mã').fill('Phần mềm mẫu')
    await page.getByLabel('Hết hạn ngày', { exact: true }).fill(javaScript ? '31/12/2026' : '2026-12-31')
    await press(page, 'Tạo mã truy cập')
    const token = await page.locator('code.address').innerText()
    const call = (path: string, init: RequestInit = {}, bearer = token) => fetch(site.origin + path, { ...init, redirect: 'manual', headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...init.headers } })
    assert.equal((await call('/api/v1/plans')).status, 200)
    for (const [method, path] of [['POST', '/api/v1/views'], ['POST', '/api/v1/people']] as const) assert.equal((await call(path, { method, body: JSON.stringify({ page: 'tasks', name: 'x' }) })).status, 403, path)
    assert.equal((await call('/account')).status, 303, 'pages know no token')
    const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
    assert.equal((await call('/api/v1/plans', { headers: { cookie } }, 'sangto_forged')).status, 401, 'no cookie counts beside a token')
    await page.goto(`${site.origin}/account/tokens`)
    await page.getByRole('button', { name: 'Thu hồi mã “Phần mềm mẫu”' }).first().click()
    await notice(page).waitFor()
    assert.equal((await call('/api/v1/plans')).status, 401)
    await context.close()
  })
}

/** The clock goes on: a person's sessions end for want of work. */
async function endSessions(email: string): Promise<void> {
  const database = await attachDatabase({ dataDir: site.dataDir, log: { info() {}, warn() {}, error() {} } })
  await withConnection(database.ownerUrl, (client) => client.query(`update auth."session" s set "expiresAt" = now() - interval '1 second' from auth."user" u where u.id = s."userId" and u.email = $1`, [email]))
  await database.stop()
}

const fillUnit = async (page: Page) => {
  await page.goto(`${site.origin}/units/new`)
  await page.getByLabel('Tên đơn vị').fill('Sở Chưa Gửi Kịp')
  await page.getByLabel('Được đề nghị phối hợp').check()
}

test('without JavaScript a form sent after the session ended comes back as it was typed, to the same person only', async () => {
  const { page, context } = await enter(ADMINISTRATOR, { javaScript: false })
  await fillUnit(page)
  await endSessions(ADMINISTRATOR)
  await page.locator('main form.form .button-primary').click()
  await page.waitForURL(/sign-in\?next=/)

  const stranger = await enter(JUSTICE, { javaScript: false })
  await stranger.page.goto(`${site.origin}/account/form`)
  assert.doesNotMatch(stranger.page.url(), /account\/form/, 'nothing waits for anybody else')
  await stranger.context.close()

  await page.goto(await site.linkFor(ADMINISTRATOR))
  await press(page, 'Đăng nhập')
  await page.waitForURL(/account\/form/)
  await press(page, 'Mở lại biểu mẫu')
  assert.match(await summary(page).innerText(), /chưa được lưu/)
  assert.equal(await page.getByLabel('Tên đơn vị').inputValue(), 'Sở Chưa Gửi Kịp')
  assert.ok(await page.getByLabel('Được đề nghị phối hợp').isChecked())
  await page.goto(`${site.origin}/units?q=chua+gui+kip`)
  assert.equal(await page.locator('tbody tr').count(), 0, 'nothing was saved meanwhile')
  await context.close()
})

test('with JavaScript the page stays, and what one person typed is not sent by another', async () => {
  const { page, context } = await enter(ADMINISTRATOR)
  await fillUnit(page)
  await endSessions(ADMINISTRATOR)
  await page.locator('main form.form .button-primary').click()
  await summary(page).filter({ hasText: 'Phiên làm việc đã kết thúc' }).waitFor()
  const other = await context.newPage()
  await other.goto(await site.linkFor(JUSTICE))
  await press(other, 'Đăng nhập')
  await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.locator('main form.form .button-primary').click()
  await summary(page).filter({ hasText: 'tài khoản của người khác' }).waitFor()
  assert.equal(await page.getByLabel('Tên đơn vị').inputValue(), 'Sở Chưa Gửi Kịp')
  await other.close()
  await context.close()
})

test('shortly before the session ends the page says so, and one press goes on', async () => {
  const { page, context } = await enter(JUSTICE)
  await page.route('**/account/session', (route) => (route.request().method() === 'GET' ? route.fulfill({ json: { personId: '', seconds: 60 } }) : route.continue()))
  await page.clock.install()
  await page.goto(`${site.origin}/account`, { waitUntil: 'networkidle' })
  await page.clock.fastForward(14 * 60_000 + 1000)
  const button = page.getByRole('button', { name: 'Tiếp tục làm việc' })
  await button.waitFor()
  await button.click()
  await button.waitFor({ state: 'detached' })
  await context.close()
})

test('a new device is told by mail, through a real mail server', async () => {
  const mails: string[] = []
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _session, done) => void stream.on('data', (part: Buffer) => mails.push(String(part))).on('end', done) })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { page, context } = await enter(ADMINISTRATOR)
  await page.goto(`${site.origin}/settings/mail`)
  await page.getByLabel('Máy chủ SMTP').fill('127.0.0.1')
  await page.getByLabel('Cổng').fill(String((server.server.address() as { port: number }).port))
  await page.getByLabel('Không (chỉ trong mạng nội bộ)').check()
  await page.getByLabel('Gửi từ địa chỉ').fill('Sáng Tỏ <sangto@mau.example>')
  await press(page, 'Lưu thiết lập')
  await notice(page).waitFor()
  const again = await enter(ADMINISTRATOR)
  for (const end = Date.now() + 10_000; mails.length === 0 && Date.now() < end; ) await new Promise((done) => setTimeout(done, 50))
  assert.match(mails.join(''), new RegExp(`To: ${ADMINISTRATOR}`))
  for (const one of [context, again.context]) await one.close()
  await new Promise<void>((done) => server.close(done))
})

test('settings and the state of somebody’s sign-in, by day and on a phone, in both languages', async () => {
  const { page, context } = await enter(ADMINISTRATOR)
  await page.goto(`${site.origin}/settings/sign-in`)
  await page.getByLabel('Với quản trị viên').fill('60')
  await press(page, 'Lưu thiết lập')
  await summary(page).waitFor()
  await page.getByLabel('Với quản trị viên').fill('5')
  await press(page, 'Lưu thiết lập')
  await notice(page).waitFor()
  await page.goto(`${site.origin}/people`)
  const person = await page.locator('.row-link').first().getAttribute('href')
  for (const size of [{ width: 1280, height: 800 }, PHONE]) {
    await page.setViewportSize(size)
    for (const path of ['/settings', '/settings/sign-in', '/settings/openid', `${person}/sign-in`, '/account', '/account/second-factor', '/account/sessions', '/account/tokens']) {
      await page.goto(site.origin + path)
      await assertAccessible(page)
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= size.width, `${path} is not wider than the screen`)
    }
  }
  await context.close()
})

test('where a second step is asked of everybody, nothing else is open before it is set up', async () => {
  const { page, context } = await enter(ADMINISTRATOR)
  await page.goto(`${site.origin}/settings/sign-in`)
  await page.getByLabel('Mọi người').check()
  await press(page, 'Lưu thiết lập')
  await notice(page).waitFor()
  const theirs = await enter('dau-moi.hoi-phu-nu@mau.example', { javaScript: false })
  for (const path of ['/', '/plans', '/account', '/account/tokens']) {
    await theirs.page.goto(site.origin + path)
    assert.match(theirs.page.url(), /\/account\/second-factor$/, path)
  }
  const cookie = (await theirs.context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
  assert.equal((await fetch(`${site.origin}/api/v1/plans`, { headers: { cookie } })).status, 403)
  await theirs.page.getByLabel('Mã xác thực').fill(await codeOf(await theirs.page.locator('code.address').innerText()))
  await press(theirs.page, 'Bật xác thực hai bước')
  await notice(theirs.page).waitFor()
  await theirs.page.goto(`${site.origin}/plans`)
  assert.match(theirs.page.url(), /\/plans$/)
  for (const one of [context, theirs.context]) await one.close()
})
