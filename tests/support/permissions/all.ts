/** What is asked of every operation, in the order of the page. */
import { activities } from './activities.ts'
import { acts } from './acts.ts'
import { audit } from './audit.ts'
import { files } from './files.ts'
import type { Fixture } from './fixture.ts'
import { identity } from './identity.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { organisations } from './organisations.ts'
import { plans } from './plans.ts'
import { privacy } from './privacy.ts'
import { reports } from './reports.ts'
import { signingIn } from './sign-in.ts'

export const GROUPS: { vi: string; en: string; fixtures: Fixture[] }[] = [
  { vi: 'Đơn vị', en: 'Units', fixtures: organisations },
  { vi: 'Sắp xếp tổ chức', en: 'Acts of reorganisation', fixtures: acts },
  { vi: 'Người dùng và vai trò', en: 'People and roles', fixtures: identity },
  { vi: 'Đăng nhập', en: 'Signing in', fixtures: signingIn },
  { vi: 'Kế hoạch, nhiệm vụ', en: 'Plans and tasks', fixtures: plans },
  { vi: 'Nhập kế hoạch', en: 'Importing a plan', fixtures: imports },
  { vi: 'Hoạt động', en: 'Activities', fixtures: activities },
  { vi: 'Báo cáo', en: 'Reports', fixtures: reports },
  { vi: 'Tệp', en: 'Files', fixtures: files },
  { vi: 'Dữ liệu cá nhân', en: 'Personal data', fixtures: privacy },
  { vi: 'Nhật ký', en: 'Audit trail', fixtures: audit },
  { vi: 'Việc nền', en: 'Jobs', fixtures: jobs },
]

export const FIXTURES = GROUPS.flatMap((group) => group.fixtures)
