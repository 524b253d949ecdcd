import assert from 'node:assert/strict'
import { test } from 'node:test'
import { qrPath } from './qr.ts'
import { addressOf, hashRecoveryCode, newRecoveryCodes, offeredSecret, stepOf, typedSecret } from './totp.ts'

// RFC 6238, Appendix B: the secret "12345678901234567890", SHA-1; the last six of its eight digits.
const RFC: [seconds: number, code: string][] = [[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']]
const SECRET = '12345678901234567890'

test('codes are those of RFC 6238', async () => {
  for (const [seconds, code] of RFC) assert.equal(await stepOf(SECRET, code, new Date(seconds * 1000)), Math.floor(seconds / 30), code)
})

test('a code counts in its own step and the ones beside it, written with a space or without', async () => {
  const at = (seconds: number) => stepOf(SECRET, '287 082', new Date(seconds * 1000))
  assert.deepEqual([await at(0), await at(59), await at(89), await at(90), await at(3000)], [1, 1, 1, null, null])
  assert.equal(await stepOf(SECRET, '', new Date()), null)
})

test('the application is told the account, and the secret can be typed', () => {
  const secret = offeredSecret('s', 'session')
  const address = new URL(addressOf(secret, 'a@mau.example'))
  assert.equal(address.protocol, 'otpauth:')
  assert.equal(decodeURIComponent(address.pathname).split('/').at(-1), 'Sáng Tỏ:a@mau.example')
  assert.match(typedSecret(secret, 'a@mau.example'), /^[A-Z2-7]{4}( [A-Z2-7]{4})+$/)
  assert.equal(secret, offeredSecret('s', 'session'))
  assert.equal(new Set([secret, offeredSecret('s', 'other'), offeredSecret('t', 'session')]).size, 3)
  const { path, size } = qrPath(address.href)
  assert.ok(size > 30 && path.startsWith('M') && !path.includes('NaN'))
})

test('recovery codes are ten, differ, and are known by their hash alone', () => {
  const codes = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[2-9a-z]{5}-[2-9a-z]{5}$/)
  const hash = (code: string, person = 'p', secret = 's') => hashRecoveryCode(secret, person, code)
  assert.equal(hash(codes[0]!), hash(codes[0]!.toUpperCase().replace('-', ' ')))
  assert.equal(new Set([hash(codes[0]!), hash(codes[1]!), hash(codes[0]!, 'q'), hash(codes[0]!, 'p', 't')]).size, 4)
})
