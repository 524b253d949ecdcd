/** Authority on the screens: a role delegated and used, people from a sheet, a move, who may and why. With and without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const ADMINISTRATOR = 'quan-tri.van-phong-ubnd@mau.example'
const CHIEF = 'phe-duyet.so-tu-phap@mau.example'
const DEPUTY = 'dau-moi.so-y-te@mau.example'

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

const said = (page: Page, text: string) => page.locator('.notice', { hasText: text }).first().waitFor()

for (const javaScript of [true, false])
  describe(javaScript ? 'with JavaScript' : 'without JavaScript', () => {
    const enter = async (email: string, more = {}) => signIn(browser, await site.linkFor(email), { javaScript, ...more })
    const name = javaScript ? 'mot' : 'hai'

    test('a head delegates a role; the other sees whose authority it is, and gives it up', async () => {
      const { page, context } = await enter(CHIEF)
      await page.goto(`${site.origin}/delegations/new?q=so+y+te`)
      await page.locator('li', { hasText: 'Chuyên viên Sở Y tế (MẪU)' }).getByRole('link', { name: /Chọn/ }).click()
      if (javaScript) await assertAccessible(page)
      await page.getByRole('textbox', { name: 'Đến hết ngày' }).or(page.locator('input[type=date][name=validTo]')).first().fill(javaScript ? '31/12/2026' : '2026-12-31')
      await page.getByLabel('Văn bản ủy quyền').fill('Giấy ủy quyền 12/GUQ-STP')
      await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
      await said(page, 'Đã ủy quyền.')
      if (javaScript) await assertAccessible(page)
      await context.close()

      const other = await enter(DEPUTY, { viewport: PHONE })
      await other.page.goto(`${site.origin}/delegations`)
      assert.match((await other.page.locator('header').textContent())!, /theo ủy quyền của Lãnh đạo Sở Tư pháp/)
      assert.match((await other.page.locator('main table').textContent())!, /của Lãnh đạo Sở Tư pháp/)
      if (javaScript) assert.equal(await other.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, 'something sticks out of a phone’s screen')
      const [open, confirm] = [other.page.locator('main table').getByText('Trả lại').first(), other.page.locator('.button-danger')]
      await open.click()
      await confirm.click()
      await said(other.page, 'Ủy quyền đã kết thúc.')
      assert.doesNotMatch((await other.page.locator('header').textContent())!, /theo ủy quyền/)
      await other.context.close()
    })

    test('people come from a sheet: faults by row first, then all of them; one moves and keeps the history', async () => {
      const { page, context } = await enter(ADMINISTRATOR)
      await page.goto(`${site.origin}/people/import`)
      if (javaScript) await assertAccessible(page)
      const form = await (await context.request.get(`${site.origin}/people/import/form`)).body()
      const filled = async (unit: string) => {
        const book = new ExcelJS.Workbook()
        await book.xlsx.load(form.buffer.slice(form.byteOffset, form.byteOffset + form.byteLength) as ArrayBuffer)
        const sheet = book.worksheets.find((one) => one.state === 'visible')!
        ;[`Người nhập ${name}`, `nhap.${name}@mau.example`, unit, 'Biên tập'].forEach((value, column) => void (sheet.getRow(3).getCell(column + 1).value = value))
        return { name: 'nguoi-dung.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) }
      }
      const upload = async (unit: string) => {
        await page.locator('input[type=file]').setInputFiles(await filled(unit))
        await page.getByRole('button', { name: 'Xem trước' }).click()
      }
      await upload('khong-co')
      await page.getByText(/Dòng 3, cột “Đơn vị”/).first().waitFor()
      await upload('so-tu-phap')
      await page.getByRole('heading', { name: '1 người sẽ được thêm' }).waitFor()
      if (javaScript) await assertAccessible(page)
      await page.getByRole('button', { name: 'Thêm tất cả' }).click()
      await said(page, 'Đã thêm 1 người.')

      await page.goto(`${site.origin}/people?q=nhap.${name}`)
      await page.getByRole('link', { name: `Người nhập ${name}` }).click()
      await page.getByRole('heading', { level: 1, name: `Người nhập ${name}` }).waitFor()
      if (javaScript) await assertAccessible(page)
      await page.getByText('Chuyển đơn vị').first().click()
      if (javaScript) {
        await page.getByRole('combobox', { name: 'Đến đơn vị' }).fill('Sở Y tế')
        await page.getByRole('option', { name: 'Sở Y tế', exact: true }).click()
        await page.getByRole('combobox', { name: 'Vai trò ở đơn vị mới' }).fill('Tài chính')
        await page.getByRole('option', { name: 'Tài chính' }).click()
        await page.keyboard.press('Escape')
      } else {
        await page.getByLabel('Đến đơn vị').selectOption({ label: 'Sở Y tế' })
        await page.getByLabel('Tài chính').check()
      }
      await page.locator('form[action="?/move"] .button-primary').click()
      await said(page, 'Đã chuyển đơn vị.')
      assert.match((await page.locator('main').textContent())!, /Tài chính · Sở Y tế/)
      await context.close()
    })

    test('who may, and why: from a report to its rule, those who may, and oneself', async () => {
      const { page, context } = await enter(CHIEF)
      await page.goto(`${site.origin}/reports`)
      await page.locator('a.row-link').first().click()
      await page.getByRole('link', { name: 'Ai được làm việc gì ở đây, và vì sao' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ai được làm việc này, và vì sao' }).waitFor()
      if (javaScript) await assertAccessible(page)
      await page.locator('select[name=ask]').selectOption({ label: 'Phát hành báo cáo' })
      if (!javaScript) await page.getByRole('button', { name: 'Lọc' }).click()
      await page.getByText(/người đã viết hoặc nộp không tự phát hành/).waitFor()
      await page.getByText('Đồng chí chưa được làm việc này').waitFor()
      await context.close()
    })
  })
