/** What the running site answers to whoever is not signed in, comes from another site, or sends what it should not. */
import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { startSite, type Site } from '#tests/support/site.ts'

let site: Site
let cookie: string
before(async () => {
  site = await startSite()
  const token = new URL(site.links.focal_point).searchParams.get('token')!
  const answer = await ask('/sign-in/link', { method: 'POST', body: new URLSearchParams({ token }), headers: { origin: site.origin } })
  assert.equal(answer.status, 303)
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('sangto.session_token'))
  assert.match(set!, /HttpOnly; SameSite=Lax/)
  cookie = set!.split(';')[0]!
})
after(() => site?.stop())

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }
const ask = (path: string, { headers, ...init }: Sent = {}) => fetch(new URL(path, site.origin), { redirect: 'manual', ...init, headers: { accept: 'text/html', ...headers } })
const signedIn = (path: string, { headers, ...init }: Sent = {}) => ask(path, { ...init, headers: { cookie, ...headers } })

test('signed out: every address of the API is 401, every page leads to signing in', async () => {
  const { paths } = (await (await ask('/api/v1/openapi.json')).json()) as { paths: Record<string, object> }
  const all = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [path.replace(/\{\w+\}/g, randomUUID()), method.toUpperCase()] as const))
  assert.ok(all.length > 50)
  for (const [path, method] of all) assert.equal((await ask(path, { method, headers: { 'content-type': 'application/json' } })).status, 401, `${method} ${path}`)
  for (const path of ['/', '/plans', '/activities/export', '/audit', '/people', '/settings/mail', `/reports/${randomUUID()}/docx`, `/files/${randomUUID()}`, `/files/${randomUUID()}/thumbnail`, '/activities/__data.json']) {
    const answer = await ask(path)
    assert.ok(answer.status === 303 ? answer.headers.get('location')!.startsWith('/sign-in?next=') : (await answer.text()).includes('"redirect"'), path)
  }
})

test('signed out: a file is not taken, nor its receipt faked by the page of signing in; a large form is not read', async () => {
  assert.equal((await ask(`/files/${randomUUID()}`, { method: 'PUT', body: 'x', headers: { 'x-file-name': 'a.txt', 'content-type': 'text/csv' } })).status, 401)
  assert.equal((await ask('/sign-in?/password', { method: 'POST', body: new URLSearchParams({ email: 'a'.repeat(70_000) }), headers: { origin: site.origin } })).status, 413)
})

test('a forged, cut or broken cookie is a person who is not signed in', async () => {
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))]
  const token = value.slice(0, value.lastIndexOf('.'))
  const signed = (text: string, secret: string) => `${text}.${createHmac('sha256', secret).update(text).digest('base64')}`
  const another = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  const forged = [token, `${token}.`, value.slice(0, -2), `${another}${value.slice(token.length)}`, signed(token, ''), signed(token, 'secret'), signed(randomUUID(), token)].map(encodeURIComponent)
  for (const one of [...forged, '%E0%A4%A', '']) {
    assert.equal((await ask('/plans', { headers: { cookie: `${name}=${one}` } })).status, 303, one)
    assert.equal((await ask('/api/v1/plans', { headers: { cookie: `${name}=${one}` } })).status, 401, one)
  }
  assert.equal((await signedIn('/api/v1/plans')).status, 200, 'the cookie from which they were made')
})

test('another name that points here is not answered', async () => {
  const status = await new Promise((done, failed) => void request(new URL('/health', site.origin), { headers: { host: 'evil.example' } }, (answer) => (answer.resume(), done(answer.statusCode))).on('error', failed).end())
  assert.equal(status, 421)
})

test('from another site nothing is changed, by form or by program', async () => {
  const elsewhere = { origin: 'https://evil.example' }
  const body = JSON.stringify({ page: 'tasks', name: 'x' })
  for (const type of ['application/json', 'text/plain']) assert.equal((await signedIn('/api/v1/views', { method: 'POST', body, headers: { ...elsewhere, 'content-type': type } })).status, 403, type)
  assert.equal((await signedIn('/api/v1/views', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' } })).status, 403)
  for (const path of ['/preferences', '/account?/password', '/sign-in?/out']) assert.equal((await signedIn(path, { method: 'POST', body: new URLSearchParams({ locale: 'en' }), headers: elsewhere })).status, 403, path)
  assert.deepEqual(await (await signedIn('/api/v1/views?page=tasks')).json(), [])
})

test('what does not say from where it comes changes nothing, and is told why', async () => {
  const body = JSON.stringify({ page: 'tasks', name: 'x' })
  const json = { 'content-type': 'application/json' }
  const sayings: Record<string, string>[] = [{}, { origin: 'null' }, { 'sec-fetch-site': 'none' }, { origin: site.origin, 'sec-fetch-site': 'cross-site' }]
  for (const said of sayings) {
    const answer = await signedIn('/api/v1/views', { method: 'POST', body, headers: { ...json, ...said } })
    assert.equal(answer.status, 403, JSON.stringify(said))
    const { code, title } = (await answer.json()) as { code: string; title: string }
    assert.equal(code, 'api.cross_origin')
    assert.match(title, /không cho biết là đến từ trang của hệ thống/)
  }
  for (const path of ['/preferences', '/account?/password', '/sign-in?/out']) assert.equal((await signedIn(path, { method: 'POST', body: new URLSearchParams({ locale: 'en' }) })).status, 403, path)
  assert.deepEqual(await (await signedIn('/api/v1/views?page=tasks')).json(), [])
  assert.equal((await signedIn('/api/v1/views', { method: 'POST', body, headers: { ...json, origin: site.origin } })).status, 200)
})

test('pages of who is signed in are kept by nobody, run no foreign script and stand in no frame', async () => {
  const { headers } = await signedIn('/plans')
  assert.equal(headers.get('cache-control'), 'private, no-store')
  assert.match(headers.get('content-security-policy')!, /default-src 'none'.*script-src 'self' 'nonce-.*frame-ancestors 'none'/)
  assert.deepEqual([headers.get('x-content-type-options'), headers.get('referrer-policy')], ['nosniff', 'same-origin'])
})

test('signing in leads nowhere else', async () => {
  for (const next of ['//evil.example', '/%09/evil.example', 'https://evil.example']) assert.equal((await signedIn(`/sign-in?next=${next}`)).headers.get('location'), '/', next)
})

test('a file comes back as an attachment without power, under its own name; a page or program is not taken', async () => {
  const id = randomUUID()
  const send = (name: string, body: string, to = randomUUID()) => signedIn(`/files/${to}`, { method: 'PUT', body, headers: { 'x-file-name': name, 'content-type': 'application/octet-stream' } })
  assert.equal((await send(encodeURIComponent('Biên bản "ký"; số 1.txt'), 'Nội dung', id)).status, 200)
  const { status, headers } = await signedIn(`/files/${id}`)
  assert.equal(status, 200)
  assert.equal(headers.get('content-disposition'), `attachment; filename="Bien ban ky  so 1.txt"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20k%C3%BD%20%3B%20s%E1%BB%91%201.txt`)
  assert.deepEqual([headers.get('content-security-policy'), headers.get('cache-control'), headers.get('x-content-type-options')], ["sandbox; default-src 'none'", 'private, no-store', 'nosniff'])
  for (const page of ['<!doctype html><script>1</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>', '#!/bin/sh']) assert.equal((await send('a.txt', page)).status, 422, page)
  assert.equal((await send('%E0%A4%A', 'x')).status, 400)
})

test('what was not foreseen tells nothing of the inside', async () => {
  for (const path of ['/api/v1/plans/khong-phai-id/overview', '/plans/khong-phai-id', '/activities?q=%00', '/api/v1/activities?from=0000-01-01', '/api/v1/khong-co']) {
    const answer = await signedIn(path)
    const said = await answer.text()
    assert.ok(answer.status < 500, `${path}: ${answer.status}`)
    assert.doesNotMatch(said, /at .*\.js:\d+|node_modules|select .* from|SQLSTATE/i, path)
  }
})
