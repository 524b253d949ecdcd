import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { Refusal } from '#platform/errors.ts'
import type { ReportWriteOptions } from './report-write.ts'

// Compiled once, not at every start. Kept beside the packages, where only whoever installs the program writes.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'sangto'))

const print = (text: string) => void process.stdout.write(`${text}\n`)
const commands = () => import('./commands.ts')

const cli = new Command('sangto').description('Sáng Tỏ: từ văn bản kế hoạch đến chương trình và báo cáo · from a plan document to a programme and an official report').showHelpAfterError()

cli
  .command('serve')
  .description('khởi động máy chủ · start the server')
  .option('--port <number>', 'cổng · port', process.env['PORT'] ?? '3000')
  .option('--host <address>', 'địa chỉ lắng nghe · address to listen on', process.env['HOST'] ?? '127.0.0.1')
  .action(async (options: { port: string; host: string }) => (await import('./serve.ts')).serve({ port: Number(options.port), host: options.host }))

const plan = cli.command('plan').description('văn bản kế hoạch · plan documents')
plan
  .command('read <file>')
  .description('đọc một văn bản kế hoạch, không cần cơ sở dữ liệu · read a plan document; needs no database')
  .option('--json', 'in một đối tượng JSON · print one JSON object')
  .option('--lang <locale>', 'ngôn ngữ của bản tóm tắt: vi hoặc en · language of the summary', 'vi')
  .action(async (file: string, options: { json?: boolean; lang: string }) => {
    const { planRead } = await import('#modules/plans/read-plan-file.ts')
    process.stdout.write(await planRead(file, { json: options.json ?? false, locale: options.lang === 'en' ? 'en' : 'vi' }))
  })

cli
  .command('report')
  .description('báo cáo · reports')
  .command('write')
  .description('ghi báo cáo ra tệp: báo cáo đã lưu, hoặc dự thảo lập từ bản ghi · write a report: the stored one, or a draft made from the records')
  .requiredOption('--plan <text>', 'số, mã hoặc một phần tên kế hoạch · number, id or part of the title of the plan')
  .requiredOption('--unit <text>', 'mã hoặc tên đơn vị · code or name of the unit')
  .requiredOption('--period <period>', 'kỳ · period: 2025, 2025-H1, 2025-Q1, 2025-03')
  .requiredOption('--out <file>', 'tệp kết quả · result: FILE.docx, FILE.pdf')
  .addOption(new Option('--scope <scope>', 'phần việc của đơn vị hoặc toàn kế hoạch · the unit’s parts or the whole plan').choices(['unit', 'plan']).default('unit'))
  .option('--province <name>', 'tên tỉnh, khi có nhiều tỉnh · the province, where there are several')
  .action(async (options: ReportWriteOptions) => print(await (await commands()).writeReport(options)))

cli
  .command('setup')
  .description('thiết lập một tỉnh trống và quản trị viên đầu tiên · set up an empty province and its first administrator')
  .requiredOption('--province <name>', 'tên tỉnh · name of the province')
  .requiredOption('--name <name>', 'họ tên quản trị viên · the administrator’s name')
  .requiredOption('--email <address>', 'thư điện tử quản trị viên · the administrator’s e-mail')
  .action(async (first: { province: string; name: string; email: string }) => print(await (await commands()).setUp(first)))

cli
  .command('link <email>')
  .description('tạo đường dẫn đăng nhập dùng một lần · make a one-time sign-in link')
  .action(async (email: string) => print(await (await commands()).makeLink(email)))

cli
  .command('backup <file>')
  .description('sao lưu dữ liệu và tệp trong khi máy chủ vẫn chạy · back up data and files while the server runs')
  .option('--json', 'in kết quả dạng JSON · print the result as JSON')
  .action(async (file: string, { json }: { json?: boolean }) => {
    const done = await (await commands()).backUp(file)
    print(json ? JSON.stringify(done) : `${file}: ${done.rows} dòng · rows, ${done.files} tệp · files, ${done.bytes} byte`)
  })

cli
  .command('restore <file>')
  .description('khôi phục vào thư mục dữ liệu trống · restore into an empty data directory')
  .action(async (file: string) => {
    const done = await (await commands()).restoreFrom(file)
    print(`${file} (${done.createdAt}): ${done.rows} dòng · rows, ${done.files} tệp · files`)
  })

cli
  .command('takeover <file>')
  .description('tiếp nhận dữ liệu của nơi cài đặt khác từ bản sao lưu; xem trước trước khi --apply · take in another installation’s province from its backup; previews until --apply')
  .option('--into <province>', 'tên tỉnh tiếp nhận, khi có nhiều tỉnh · the province that takes it in, where there are several')
  .option('--suffix <text>', 'hậu tố cho mã trùng · put behind codes in use here', 'tiep-nhan')
  .option('--apply', 'tiếp nhận · take it in')
  .option('--json', 'in một đối tượng JSON · print one JSON object')
  .option('--lang <locale>', 'ngôn ngữ: vi hoặc en · language', 'vi')
  .action(async (from: string, { into, suffix, apply, json, lang }: { into?: string; suffix: string; apply?: boolean; json?: boolean; lang: string }) => {
    const { found, told } = await (await commands()).takeIn({ from, ...(into && { into }), suffix, apply: apply ?? false }, lang === 'en' ? 'en' : 'vi')
    print(json ? JSON.stringify(found, null, 2) : told)
  })

cli
  .command('audit')
  .description('nhật ký · the audit trail')
  .command('verify')
  .description('chứng minh nhật ký không bị sửa, xóa hay đổi chỗ; có sai lệch thì kết thúc với mã 1 · prove that the trail was not altered; exits with 1 where it was')
  .option('--json', 'in một đối tượng JSON · print one JSON object')
  .option('--lang <locale>', 'ngôn ngữ: vi hoặc en · language', 'vi')
  .action(async ({ json, lang }: { json?: boolean; lang: string }) => {
    const { found, told } = await (await commands()).verifyAudit(lang === 'en' ? 'en' : 'vi')
    print(json ? JSON.stringify(found, null, 2) : told)
    if (!found.whole) process.exitCode = 1
  })

cli
  .command('sample')
  .description('dữ liệu mẫu · the sample')
  .command('remove')
  .description('gỡ toàn bộ dữ liệu mẫu · remove all sample data')
  .action(async () => print(await (await commands()).dropSample()))

try {
  await cli.parseAsync()
} catch (error) {
  const said = error instanceof Refusal ? [error.message, ...error.issues.map((issue) => `  ${issue.path}: ${issue.message}`)] : fileTrouble(error)
  if (!said) throw error
  process.stderr.write(`${said.join('\n')}\n`)
  process.exitCode = 1
}

/** A file that is not there, or may not be read or written, is no fault of the program: a sentence, no stack. */
function fileTrouble(error: unknown): string[] | undefined {
  const { code, path } = error as NodeJS.ErrnoException
  if (!code || !path) return undefined
  const why: Record<string, string> = { ENOENT: 'không có tệp hoặc thư mục này · no such file or directory', EACCES: 'không có quyền · permission denied', EISDIR: 'là một thư mục · is a directory', ENOTDIR: 'không phải thư mục · not a directory', ENOSPC: 'hết chỗ trên đĩa · no space left', EROFS: 'chỉ được đọc · read only' }
  return why[code] ? [`${path}: ${why[code]}`] : undefined
}
