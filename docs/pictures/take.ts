/** Takes the README's pictures from the sample, after a build: `node docs/pictures/take.ts`. */
import { join } from 'node:path'
import { DESKTOP, openBrowser, PHONE, signIn } from '#tests/support/browser.ts'
import { startSite } from '#tests/support/site.ts'
import { writeAnotherPlan } from '../../tests/e2e/another-plan.ts'

const site = await startSite()
const browser = await openBrowser()
const save = (name: string) => ({ path: join(import.meta.dirname, `${name}.png`) })

try {
  const leader = (await signIn(browser, site.links.leader, { viewport: DESKTOP })).page
  await leader.goto(`${site.origin}/plans`)
  await leader.getByRole('link', { name: '62/KH-UBND' }).first().click()
  await leader.getByRole('heading', { level: 1, name: /62\/KH-UBND/ }).waitFor()
  const plan = leader.url()
  await leader.screenshot(save('overview'))
  await leader.goto(`${plan}/tasks`)
  await leader.getByRole('link', { name: /^IV\.2\.4/ }).click()
  await leader.getByRole('heading', { level: 1, name: /IV\.2\.4/ }).waitFor()
  await leader.screenshot(save('task'))
  await leader.goto(`${site.origin}/reports`)
  await leader.getByRole('link', { name: /Năm 2024/ }).click()
  await leader.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor()
  await leader.screenshot(save('report'))

  const focalPoint = (await signIn(browser, site.links.focal_point, { viewport: DESKTOP })).page
  await focalPoint.screenshot(save('my-unit'))
  const phone = (await signIn(browser, await site.linkFor('dau-moi.so-tu-phap@mau.example'), { viewport: PHONE })).page
  await phone.goto(`${site.origin}/activities/new`)
  await phone.screenshot(save('activity-phone'))

  const coordinator = (await signIn(browser, site.links.coordinator, { viewport: DESKTOP })).page
  await coordinator.goto(`${site.origin}/units/acts`)
  await coordinator.getByRole('link', { name: 'Sắp xếp các cơ quan chuyên môn thuộc UBND tỉnh' }).click()
  await coordinator.getByRole('img', { name: 'Sơ đồ sắp xếp' }).waitFor()
  await coordinator.mouse.wheel(0, 400)
  await coordinator.screenshot(save('act'))
  await coordinator.goto(`${site.origin}/plans/import`)
  await coordinator.locator('input[type=file]').setInputFiles(await writeAnotherPlan(site.dataDir, '63'))
  await coordinator.getByRole('button', { name: 'Tải lên và đọc' }).click()
  await coordinator.getByRole('heading', { name: /Đã hiểu/ }).waitFor()
  await coordinator.getByRole('link', { name: /IV\.1\.2/ }).first().click()
  await coordinator.waitForTimeout(1500)
  await coordinator.screenshot(save('import'))
} finally {
  await browser.close()
  await site.stop()
}
