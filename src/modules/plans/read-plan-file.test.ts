import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { CLOSING, HEAD } from './reading/planned-text.ts'
import { planRead } from './read-plan-file.ts'

test('a file from disk is printed as JSON or as a summary; an unreadable one is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'))
  try {
    const file = join(folder, 'ke-hoach-mau.txt')
    await writeFile(file, `${HEAD}I. NHIỆM VỤ\n1. Khám sức khỏe học sinh.\nĐơn vị chủ trì: Sở Y tế.\n${CLOSING}`)
    const json = JSON.parse(await planRead(file, { json: true, locale: 'vi' }))
    assert.equal(json.document.number, '77')
    assert.equal(json.tasks[0].leads[0], 'Sở Y tế')
    assert.match(await planRead(file, { json: false, locale: 'en' }), /Tasks \(1\)/u)
    const empty = join(folder, 'trong.txt')
    await writeFile(empty, '')
    await assert.rejects(planRead(empty, { json: true, locale: 'vi' }), Refusal)
  } finally {
    await rm(folder, { recursive: true })
  }
})
