import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { pack, samples } from '../samples/build-samples.ts'
import { plan2025 } from './plan-2025.ts'
import { plan62Amended } from './plan-62-amended.ts'
import { plan62 } from './plan-62.ts'
import { tasksOf } from './plan.ts'

/** Text of a part of a Word file, one line a paragraph. */
function textOf(file: Uint8Array, part: string): string {
  const xml = strFromU8(unzipSync(file)[part] ?? new Uint8Array())
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}

const committed = (name: string): Promise<Uint8Array> => readFile(new URL(`../samples/${name}`, import.meta.url))

/** Every text stands in the file, in this order. */
function assertInOrder(text: string, parts: string[]): void {
  let at = 0
  for (const part of parts) {
    const found = text.indexOf(part, at)
    assert.ok(found >= 0, `missing or out of order: ${part}`)
    at = found + part.length
  }
}

for (const [name, sample] of Object.entries(samples)) {
  test(`${name} is what the script builds from the words in seeds/`, async () => {
    const [file, built] = [await committed(name), await pack(sample)]
    assert.equal(textOf(file, 'word/document.xml'), textOf(built, 'word/document.xml'), 'run: node samples/build-samples.ts')
    assert.deepEqual(await pack(sample), built, 'the same words give the same bytes')
  })

  test(`${name} says MẪU at the top, in the header of every page and where the name would stand`, async () => {
    const file = await committed(name)
    const headers = Object.keys(unzipSync(file)).filter((part) => /^word\/header\d+\.xml$/.test(part))
    assert.ok(headers.length >= 2)
    for (const header of headers) assert.match(textOf(file, header), /MẪU/, header)
    const lines = textOf(file, 'word/document.xml').split('\n')
    assert.match(lines[0] ?? '', /^MẪU/)
    assert.ok(lines.includes('(MẪU)'))
  })
}

test('the plan and its amendment print head, tasks and assignments in order', async () => {
  for (const [name, plan] of [['ke-hoach-62-mau.docx', plan62], ['ke-hoach-62-mau-sua-doi.docx', plan62Amended]] as const) {
    const text = textOf(await committed(name), 'word/document.xml')
    assertInOrder(text, ['Số: 62/KH-UBND', 'Thái Nguyên, ngày 19 tháng 4 năm 2023', 'KẾ HOẠCH', plan.head.title, 'NHIỆM VỤ', ...tasksOf(plan).map((task) => task.text), plan.closing, 'PHÓ CHỦ TỊCH'])
    assert.equal(text.match(/Đơn vị chủ trì:/g)?.length, plan.taskSection.items.flatMap((item) => item.assignments).length)
  }
})

test('the yearly plan prints its annex row by row', async () => {
  const text = textOf(await committed('ke-hoach-nam-2025-mau.docx'), 'word/document.xml')
  const rows = plan2025.annex.groups.flatMap((group) => group.rows)
  assertInOrder(text, ['Số: 15/KH-UBND', 'PHỤ LỤC', ...plan2025.annex.columns, ...rows.flatMap((row) => [row.text, row.leads.join('; '), row.coordinating.join('; '), row.time, row.output])])
})
