import { createUnit } from '#modules/organisations/server/index.ts'
import { giveInstruction } from '#modules/plans/server/index.ts'
import { makePlan } from '#modules/plans/testing/make-plan.ts'
import { listProvinces } from '#platform/server/create-province.ts'
import { openPlatform } from '#platform/server/platform.ts'
import { attachDatabase } from '#platform/server/postgres/index.ts'
import { openLog } from '#platform/server/log.ts'
import { perform } from '#platform/server/runtime.ts'

const TITLE = 'Tổ chức hội nghị tập huấn, bồi dưỡng kiến thức, kỹ năng truyền thông về quyền con người cho cán bộ, công chức, viên chức làm công tác thông tin cơ sở, báo cáo viên, tuyên truyền viên của các ngành, đoàn thể và phóng viên các cơ quan báo chí trên địa bàn tỉnh'

/** In a running site's database: a plan of 40 long tasks, half of them late, 60 units of which none has moved, 10 targets, 10 open instructions. Returns its id. */
export async function crowdedPlan(dataDir: string): Promise<string> {
  const database = await attachDatabase({ dataDir, log: openLog('silent') })
  const platform = openPlatform({ appUrl: database.appUrl, dataDir })
  try {
    const { tenantId } = (await listProvinces(database.ownerUrl))[0]!
    const system = { kind: 'system' as const, tenantId, name: 'test' }
    const run = (operation: Parameters<typeof perform>[1], input: unknown) => perform(platform, operation, input, { actor: system, locale: 'vi' })
    const units = new Map<string, string>()
    for (let n = 1; n <= 60; n++) units.set(`u${n}`, ((await run(createUnit, { code: `dong-nguoi-${n}`, name: `Ủy ban nhân dân xã Tân Thịnh Quang Vinh ${n}`, kind: 'commune', validFrom: '2020-01-01' })) as { id: string }).id)
    const code = (n: number) => `u${(n % 60) + 1}`
    const tasks = Array.from({ length: 40 }, (_, n) => ({
      ref: `IV.${Math.floor(n / 5) + 1}.${(n % 5) + 1}`, title: `${TITLE} (${n + 1})`, leads: [code(n), code(n + 20)], coordinating: [code(n + 7), code(n + 33), code(n + 45)],
      endsOn: n % 2 ? '2028-12-31' : '2024-06-30', milestones: [['Hội nghị sơ kết, đánh giá kết quả thực hiện', `2099-0${(n % 9) + 1}-15`]] as [string, string][],
    }))
    const plan = await makePlan({ tenantId, platform, system, unit: async (name) => units.get(name) ?? units.get('u1')! }, { number: '99', title: `Thực hiện Đề án ${TITLE}, giai đoạn 2023-2028`, tasks, targets: Array.from({ length: 10 }, (_, n) => `${TITLE} (chỉ tiêu ${n + 1})`) })
    for (let n = 0; n < 10; n++) await run(giveInstruction, { taskId: plan.task(tasks[n]!.ref), unitId: units.get(code(n))!, text: `Báo cáo tiến độ, nguyên nhân chậm và thời hạn hoàn thành; đề xuất biện pháp tháo gỡ khó khăn (${n + 1})`, dueOn: '2099-01-31' })
    return plan.planId
  } finally {
    await platform.close()
    await database.stop()
  }
}
