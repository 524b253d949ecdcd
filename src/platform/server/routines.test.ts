import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, test } from 'node:test'
import { testProgram } from '#tests/support/program.ts'
import { keepRoutines, type Routine } from './routines.ts'

const program = await testProgram()
const other = await program.otherProvince()
after(() => program.close())

test('a routine runs in every province, again and again, and one that fails keeps nobody waiting', async () => {
  const ran: number[] = []
  const routine: Routine = {
    name: 'test', every: 0.01,
    async run(_platform, { tenantId }) {
      ran.push(tenantId)
      if (tenantId === program.tenantId) throw new Error('here it fails')
    },
  }
  const kept = keepRoutines(program.platform, [routine])
  while (ran.length < 4) await sleep(10)
  await kept.stop()
  const stopped = ran.length
  assert.deepEqual(ran.slice(0, 4), [program.tenantId, other.tenantId, program.tenantId, other.tenantId])
  await sleep(50)
  assert.equal(ran.length, stopped, 'after the stop nothing runs')
})
