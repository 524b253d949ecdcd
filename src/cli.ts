import { Command } from 'commander'
import { Refusal } from '#platform/errors.ts'

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

try {
  await cli.parseAsync()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  for (const issue of error.issues) process.stderr.write(`  ${issue.path}: ${issue.message}\n`)
  process.exitCode = 1
}
