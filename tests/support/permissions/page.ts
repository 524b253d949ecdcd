/** The matrix as docs/permissions.md: by group, what can be done and by whom. */
import { identityWords } from '#messages/identity.ts'
import { ROLES } from '#platform/actor.ts'
import { GROUPS } from './all.ts'
import type { Line, Reach } from './walk.ts'

export const COMMAND = 'npm run -s permissions'
export const PAGE = new URL('../../../docs/permissions.md', import.meta.url)

/** By whose records a role reaches, seen from where it is held. */
const MARKS = [
  { mark: '●', reach: 'own parent other', vi: 'hồ sơ của mọi đơn vị trong tỉnh', en: 'records of every unit in the province' },
  { mark: '◐', reach: 'own', vi: 'hồ sơ của đơn vị mình', en: 'records of the own unit' },
  { mark: '◒', reach: 'own parent', vi: 'hồ sơ của đơn vị mình và các đơn vị trực thuộc', en: 'records of the own unit and of those under it' },
  { mark: '◑', reach: 'parent other', vi: 'hồ sơ của đơn vị khác, không phải của đơn vị mình', en: 'records of other units, not of the own' },
  { mark: '◇', reach: 'mine', vi: 'chỉ những gì của chính mình', en: 'only what is one’s own' },
  { mark: '○', reach: '', vi: 'không', en: 'no' },
] as const

function markOf(reach: Reach): string {
  const reached = (['own', 'parent', 'other'] as const).filter((place) => reach[place]).join(' ') || (reach.mine ? 'mine' : '')
  const found = MARKS.find((one) => one.reach === reached)
  if (!found) throw new Error(`No mark for a role that reaches: ${reached}. Add one to MARKS in tests/support/permissions/page.ts.`)
  return found.mark
}

/** What no person may do is done by a rule of the program. */
function titleOf({ fixture: { title, operation }, roles, program }: Line): string {
  const byNobody = program && ROLES.every((role) => markOf(roles[role]) === '○')
  return `${title}${byNobody ? ' (chỉ chương trình tự làm)' : ''}<br>\`${operation.name}\``
}

const HEAD = `# Ai được làm việc gì

Trang này in ra những gì **đã xảy ra**, không phải những gì được hứa: kiểm thử \`tests/architecture/permissions.test.ts\` dựng một tỉnh trên PostgreSQL thật, cho từng vai trò làm từng việc của chương trình với hồ sơ của từng loại đơn vị, rồi ghi lại việc nào làm được. Thêm một việc mà không thêm ở đây thì kiểm thử đỏ. In lại trang: \`${COMMAND}\`.

*This page shows what happened when each role tried each operation on real records; it is printed by \`${COMMAND}\` and a test keeps it true.*
`

const ALWAYS = `Với mọi việc / For every operation:

- **Chưa đăng nhập**: không việc nào; API trả lời 401. *Signed out: nothing; the API answers 401.*
- **Đã đăng nhập, không có vai trò**: chỉ những ô ◇. *Signed in without a role: only ◇.*
- **Vai trò ở đơn vị đã kết thúc**: không còn quyền gì, kể cả với hồ sơ của chính đơn vị ấy. *A role in a closed unit gives nothing.*
- **Vai trò được ủy quyền**: đúng bằng vai trò của người ủy quyền, trong lĩnh vực và kế hoạch đã ghi. *A delegated role reaches what the role reaches, within the areas and plans named.*
- **Người của tỉnh khác**: không thấy, không sửa được gì, kể cả khi biết mã hồ sơ. Hai bức tường được thử riêng: dữ liệu tự giữ (row-level security) và câu truy vấn. *Another province sees and changes nothing; row-level security and the queries are each tested alone.*
- **Việc nền** chạy với quyền của người đã giao, hỏi lại lúc chạy; người ấy không còn quyền thì không làm, và nhật ký ghi lại. *Jobs run as whoever queued them, asked again; a refusal stands in the trail.*
- **Không ai duyệt điều mình viết**: xác nhận, trả lại, phát hành ở đây là với hồ sơ do người khác trình. *Nobody approves what they wrote: confirming, returning and releasing are of what another submitted.*
`

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: string[][], align: readonly string[]) => [row(head), row(align), ...rows.map(row)].join('\n')

export function page(lines: Line[]): string {
  const roleNames = ROLES.map((role) => identityWords('vi').roles[role])
  const legend = table(['Dấu', 'Nghĩa', 'Meaning'], MARKS.map(({ mark, vi, en }) => [mark, vi, en]), [':-:', '---', '---'])
  const roles = table(['Vai trò', 'Role'], ROLES.map((role) => [identityWords('vi').roles[role], identityWords('en').roles[role]]), ['---', '---'])
  const groups = GROUPS.map(({ vi, en, fixtures }) => {
    const rows = lines.filter((line) => fixtures.includes(line.fixture)).map((line) => [titleOf(line), ...ROLES.map((role) => markOf(line.roles[role]))])
    return `## ${vi} / ${en}\n\n${table(['Việc', ...roleNames], rows, ['---', ...ROLES.map(() => ':-:')])}\n`
  })
  return [HEAD, legend, '', ALWAYS, roles, '', ...groups].join('\n')
}
