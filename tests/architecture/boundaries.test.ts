/**
 * What this program refuses to be (docs/boundaries.md). The schema, the addresses, the names of operations and the words
 * shown to people are read; a field, action or word of the refused kinds turns this red.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { operations } from '#platform/server/command.ts'
import '#modules/all.ts'

/** Following people, judging opinion, suppression, masks: as parts of a name. */
const REFUSED_NAMES = /handle|screen_?name|social_?account|follower|sentiment|stance|hostil|harmful|toxic|disinform|misinform|fake_?news|opinion|loyal|take_?down|censor|(^|[_.-])block|denounce|police_?referral|refer_to_police|watch_?list|keyword|crawl|scrap(e|ing)|bot_|bulk_?post|persona|avatar|sock|byline|national_id|identity_card|cccd/i

/** The same, as words of the interface. */
const REFUSED_WORDS = [/thù địch/iu, /phản động/iu, /xuyên tạc/iu, /sắc thái (dư luận|tích cực|tiêu cực)/iu, /theo dõi (tài khoản|người dùng|cá nhân)/iu, /gỡ bài/iu, /chặn (tài khoản|trang)/iu, /chuyển (cơ quan )?công an/iu, /hostile/i, /sentiment/i, /take ?down/i, /harmful content/i]

const refusedIn = (names: string[]) => names.filter((name) => REFUSED_NAMES.test(name))

test('no table or column holds a person’s account, an opinion’s label or a suppression', () => {
  const sql = globSync('migrations/*.sql').map((file) => readFileSync(file, 'utf8').replace(/--.*$/gm, '')).join('\n')
  const names = [...new Set(sql.match(/\b[a-z][a-z0-9_]*\b/g) ?? [])]
  assert.ok(names.includes('task_assignments'))
  assert.deepEqual(refusedIn(names.filter((name) => !['block', 'blocks'].includes(name))), [])
})

test('no operation, permission or address does the refused', () => {
  const names = operations().flatMap((operation) => [operation.name, operation.api ?? ''])
  const addresses = globSync('src/routes/**/+{page,server,page.server}.{ts,svelte}')
  assert.ok(names.length > 10 && addresses.length > 5)
  assert.deepEqual(refusedIn([...names, ...addresses]), [])
})

test('no word of the interface judges an opinion or offers to suppress one', () => {
  const files = globSync('{messages,src/routes,src/lib/ui}/**/*.{ts,svelte}').filter((file) => !file.endsWith('.test.ts'))
  assert.ok(files.length > 10)
  const found = files.flatMap((file) => REFUSED_WORDS.filter((word) => word.test(readFileSync(file, 'utf8'))).map((word) => `${file}: ${word}`))
  assert.deepEqual(found, [])
})

test('nothing fetches from the outside: the program has no connector to any social network', () => {
  const sources = globSync('src/**/*.{ts,svelte}').filter((file) => !file.endsWith('.test.ts'))
  const found = sources.filter((file) => /facebook|tiktok|zalo|twitter|youtube|telegram|instagram/i.test(readFileSync(file, 'utf8')))
  assert.deepEqual(found, [])
})
