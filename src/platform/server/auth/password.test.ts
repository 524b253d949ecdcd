import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordFault } from './password.ts'

const alone = { secondFactor: false, about: ['Nguyễn Thị Mẫu', 'nguyen.mau@mau.example'] }

test('length before oddity: 14 characters alone, 8 with a second factor, 128 at most', async () => {
  assert.equal(await passwordFault('tN9$kd82Lq', alone), 'short')
  assert.equal(await passwordFault('tN9$kd82Lq', { ...alone, secondFactor: true }), null)
  assert.equal(await passwordFault('tN9$kd8', { ...alone, secondFactor: true }), 'short')
  assert.equal(await passwordFault('một câu dài dễ nhớ của tôi', alone), null)
  assert.equal(await passwordFault('a'.repeat(129), alone), 'long')
})

test('what everybody guesses is refused, however long', async () => {
  for (const password of ['12345678901234', 'passwordpassword', 'aaaaaaaaaaaaaaaa', 'qwertyuiopasdfgh', 'anhyeuem123456', 'Mật khẩu Mật khẩu', 'nguyen.mau@mau.example', 'Thái Nguyên 2026', 'sangtosangto2026'])
    assert.equal(await passwordFault(password, alone), 'common', password)
  for (const password of ['password', '12345678', 'iloveyou1', 'qwerty123']) assert.equal(await passwordFault(password, { ...alone, secondFactor: true }), 'common', password)
})
