/** Two units are merged and a third is split: entered, previewed, put into force, seen in a task's history, undone, and put into force again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, openBrowser, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const DAY = '1/1/2026'
const MERGED = 'Hội Nông dân và Cựu chiến binh tỉnh (MẪU)'
const SPLIT_OFF = 'Trung tâm Pháp luật cộng đồng (MẪU)'
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

/** The searchable list where there is JavaScript, the plain one where there is none. */
async function pick(page: Page, label: string, name: string, javaScript = true): Promise<void> {
  const field = page.locator('main form.form').last()
  if (!javaScript) return void (await field.getByLabel(label, { exact: false }).first().selectOption({ label: name }))
  const box = field.getByRole('combobox', { name: label }).and(page.locator('input')).first()
  await box.fill(name)
  await box.press('Enter')
  await box.press('Tab')
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const words = (page: Page) => page.locator('main').innerText()

async function newAct(page: Page, title: string, day: string): Promise<string> {
  await page.goto(`${site.origin}/units/acts/new`)
  await page.getByLabel('Tên quyết định').fill(title)
  await page.getByLabel('Căn cứ').fill('Quyết định 01/QĐ-MẪU')
  await page.getByLabel('Ngày hiệu lực', { exact: true }).fill(day)
  await press(page, 'Lập và thêm các dòng')
  await page.waitForURL(/\/units\/acts\/[0-9a-f-]{36}/)
  return page.url().split('?')[0]!
}

async function line(page: Page, act: string, kind: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(`${act}/line?kind=${kind}`)
  await fill()
  await press(page, 'Lưu')
  await page.waitForURL(/done=saved/)
}

async function apply(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cho thi hành' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cho thi hành' }).click()
  await page.waitForURL(/done=applied/)
}

/** The task that the legal department leads, with its unit's page, by name. */
async function taskPage(page: Page): Promise<string> {
  await page.goto(`${site.origin}/plans`)
  await page.getByRole('link', { name: /62\/KH-UBND/ }).first().click()
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  const plan = page.url().split('?')[0]!
  await page.goto(`${plan}/tasks`)
  await page.getByRole('link', { name: /IV\.2\.4|Bồi dưỡng/ }).first().click()
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}/)
  return page.url()
}

test('a merger and a split, from the draft to undoing and again into force', async () => {
  const { page, context } = await signIn(browser, site.links.coordinator)
  const told: string[] = []
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()))

  const task = await taskPage(page)
  assert.match(await words(page), /Sở Tư pháp/)

  const act = await newAct(page, 'Sắp xếp thử các cơ quan (MẪU)', DAY)
  assert.match(await words(page), /Chưa có dòng nào/)
  await line(page, act, 'merge', async () => {
    await pick(page, 'Đơn vị được sắp xếp', 'Hội Nông dân tỉnh')
    await pick(page, 'Đơn vị được sắp xếp', 'Hội Cựu chiến binh tỉnh')
    await page.getByLabel('Đơn vị kế thừa thành lập mới').fill(MERGED)
    await page.getByLabel('Loại của đơn vị mới').selectOption('association')
    await page.getByLabel('Đơn vị mới chỉ nhận đề nghị phối hợp').check()
    await assertAccessible(page)
  })
  await line(page, act, 'split', async () => {
    await pick(page, 'Đơn vị', 'Sở Tư pháp')
    await pick(page, 'Đơn vị kế thừa đã có trong sổ', 'Sở Nội vụ')
    await page.getByLabel('Đơn vị kế thừa thành lập mới').fill(SPLIT_OFF)
    await page.getByLabel('Loại của đơn vị mới').selectOption('centre')
    await pick(page, 'Đơn vị mới trực thuộc', 'Ủy ban nhân dân tỉnh')
    await page.getByLabel('nhận việc được chọn').check()
  })

  const preview = await words(page)
  assert.match(preview, /cần chọn nơi tiếp nhận/)
  assert.match(preview, new RegExp(MERGED.replace(/[()]/g, '\\$&')))
  await assertAccessible(page)

  const parts = page.locator('tr', { hasText: 'Sở Tư pháp' }).filter({ hasText: 'Phần việc' }).getByRole('link', { name: 'Chọn nơi tiếp nhận' })
  await parts.first().click()
  await page.waitForURL(/\/held/)
  await assertAccessible(page)
  const all = page.locator('form.form').first()
  const heirs = all.locator('input[role=combobox]').first()
  await heirs.fill('Sở Nội vụ')
  await heirs.press('Enter')
  await heirs.press('Tab')
  await all.getByRole('button', { name: 'Giao', exact: true }).click()
  await page.locator('.notice-good').waitFor()

  await page.goto(act)
  await apply(page)
  await assertAccessible(page)

  await page.goto(task)
  const after = await words(page)
  assert.match(after, /Sở Nội vụ/)
  assert.match(after, /Tiếp nhận phần việc từ Sở Tư pháp kể từ ngày 01\/01\/2026, theo Quyết định 01\/QĐ-MẪU/)
  assert.match(after, /Ba lớp của năm 2024 đã xong/, 'the note of 2024 stays')
  await page.goto(`${site.origin}/units?q=so%20tu%20phap`)
  await page.locator('tbody a', { hasText: /^Sở Tư pháp$/ }).click()
  await page.waitForURL(/\/units\/[0-9a-f-]{36}/)
  assert.match(await words(page), /31\/12\/2025[\s\S]*Sở Nội vụ/)

  await page.goto(act)
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click()
  await page.getByLabel('Lý do').fill('Thử hoàn tác')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.waitForURL(/done=undone/)
  await page.goto(task)
  assert.doesNotMatch(await words(page), /Tiếp nhận phần việc từ Sở Tư pháp/)

  await page.goto(act)
  await apply(page)
  await page.goto(task)
  assert.match(await words(page), /Tiếp nhận phần việc từ Sở Tư pháp/)
  assert.deepEqual(told, [])
  await context.close()
})

test('a rename is entered, put into force and undone without JavaScript; what is wrong is said at its line', async () => {
  const { page, context } = await signIn(browser, await site.linkFor('quan-tri.van-phong-ubnd@mau.example'), { javaScript: false })
  const act = await newAct(page, 'Đổi tên thử (MẪU)', '2026-01-01')
  await line(page, act, 'rename', async () => {
    await pick(page, 'Đơn vị', 'Sở Y tế', false)
    await page.getByLabel('Tên mới').fill('Sở Y tế')
  })
  assert.match(await words(page), /phải sửa trước khi thi hành/)
  await page.goto(`${act}/line?at=0`)
  await page.getByLabel('Tên mới').fill('Sở Y tế và Chăm sóc sức khỏe (MẪU)')
  await press(page, 'Lưu')
  await page.waitForURL(/done=saved/)
  await page.locator('summary', { hasText: 'Cho thi hành' }).click()
  await press(page, 'Cho thi hành')
  await page.waitForURL(/done=applied/)
  await page.goto(`${site.origin}/units?q=so%20y%20te`)
  assert.match(await words(page), /Sở Y tế và Chăm sóc sức khỏe \(MẪU\)\s+còn gọi, hoặc trước đây: Sở Y tế|Sở Y tế và Chăm sóc sức khỏe/)
  await page.goto(`${site.origin}/units?on=2025-12-31&q=so%20y%20te`)
  await page.goto(act)
  await page.locator('summary', { hasText: 'Hoàn tác' }).click()
  await page.getByLabel('Lý do').fill('Thử hoàn tác')
  await press(page, 'Hoàn tác')
  await page.waitForURL(/done=undone/)
  await context.close()
})
