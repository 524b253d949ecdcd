import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { sendMail, type MailSettings } from './mail.ts'

const received: ParsedMail[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) => (username === 'sangto' && password === 'đúng' ? done(null, { user: username }) : done(new Error('Sai tài khoản'))),
  onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
after(() => new Promise<void>((done) => server.close(done)))

const settings = (more: Partial<MailSettings> = {}): MailSettings => ({ host: '127.0.0.1', port: (server.server.address() as { port: number }).port, secure: 'none', user: '', password: '', from: 'Sáng Tỏ <bao@mau.example>', ...more })

test('a mail arrives with its Vietnamese words', async () => {
  await sendMail(settings({ user: 'sangto', password: 'đúng' }), { to: 'dau-moi@mau.example', subject: 'Đường dẫn đăng nhập', text: 'Mở đường dẫn sau.' })
  const mail = received.at(-1)!
  assert.deepEqual([mail.subject, mail.text?.trim()], ['Đường dẫn đăng nhập', 'Mở đường dẫn sau.'])
})

test('a line break in the subject adds no header', async () => {
  await sendMail(settings(), { to: 'dau-moi@mau.example', subject: 'Báo cáo\r\nBcc: khac@mau.example', text: '.' })
  assert.equal(received.at(-1)!.headers.get('bcc'), undefined)
})

test('nor does one in an address', async () => {
  for (const forged of [{ to: 'dau-moi@mau.example\r\nBcc: khac@mau.example' }, { to: 'dau-moi@mau.example, khac@mau.example\nX-Them: 1' }]) {
    const before = received.length
    await sendMail(settings(), { ...forged, subject: 's', text: '.' }).catch(() => {})
    for (const mail of received.slice(before)) assert.deepEqual([mail.headers.has('bcc'), mail.headers.has('x-them')], [false, false])
  }
})

test('what the server refuses is said in its own words', async () => {
  await assert.rejects(sendMail(settings({ user: 'sangto', password: 'sai' }), { to: 'a@mau.example', subject: 's', text: 't' }), /Sai tài khoản/)
  await assert.rejects(sendMail(settings({ port: 1 }), { to: 'a@mau.example', subject: 's', text: 't' }), /ECONNREFUSED/)
})

test('where encryption is asked, an open line is not used', async () => {
  const before = received.length
  await assert.rejects(sendMail(settings({ secure: 'starttls' }), { to: 'a@mau.example', subject: 's', text: 't' }))
  assert.equal(received.length, before)
})
