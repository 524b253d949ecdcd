/** Prints docs/permissions.md anew: `npm run -s permissions`. */
import { writeFile } from 'node:fs/promises'
import { page, PAGE } from './page.ts'
import { openProvince } from './province.ts'
import { walk } from './walk.ts'

const province = await openProvince()
try {
  await writeFile(PAGE, page(await walk(province)))
} finally {
  await province.end()
}
