/** Early 2025: departments, Party bodies. The national rule is known; the province's own decisions were not found. */
import { chosen, into, main, type SeedAct, type SeedFounded } from './act.ts'

/** The first day under the new order of departments. */
export const DEPARTMENTS_DAY = '2025-03-01'
export const PARTY_DAY = '2025-02-01'

const founded = (code: string, name: string, ...shortNames: string[]): SeedFounded => ({ code, name, shortNames, kind: 'department', parentCode: 'ubnd-tinh', officialCode: null, commandable: true })

export const departmentsAct: SeedAct = {
  title: 'Sắp xếp các cơ quan chuyên môn thuộc UBND tỉnh',
  legalBasis: 'Nghị định 45/2025/NĐ-CP ngày 28/02/2025; quyết định của tỉnh: chưa tìm thấy số, ngày',
  effectiveOn: DEPARTMENTS_DAY,
  unverified: true,
  note: 'Lập theo quy định chung của trung ương; cần đối chiếu quyết định của tỉnh.',
  founded: [
    founded('so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', 'Sở NNMT'),
    founded('so-dan-toc-ton-giao', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG'),
  ],
  lines: [
    {
      kind: 'split', from: ['so-thong-tin-truyen-thong'], unverified: false,
      heirs: [main('so-van-hoa', 'báo chí, xuất bản, thông tin cơ sở, thông tin đối ngoại'), chosen('so-khoa-hoc-cong-nghe', 'công nghệ thông tin, chuyển đổi số, dữ liệu')],
      note: 'Nghị định 43/2025/NĐ-CP và Nghị định 45/2025/NĐ-CP',
    },
    {
      kind: 'split', from: ['so-lao-dong'], unverified: true,
      heirs: [main('so-y-te', 'bảo trợ xã hội, trẻ em'), chosen('so-noi-vu', 'lao động, việc làm, người có công'), chosen('so-giao-duc', 'giáo dục nghề nghiệp')],
      note: '',
    },
    into('so-tai-chinh', ['so-ke-hoach-dau-tu', 'so-tai-chinh'], 'Nghị định 45/2025/NĐ-CP không còn Sở Kế hoạch và Đầu tư', false),
    into('so-xay-dung', ['so-giao-thong', 'so-xay-dung']),
    into('so-nong-nghiep-moi-truong', ['so-nong-nghiep', 'so-tai-nguyen-moi-truong'], '', false),
    into('so-dan-toc-ton-giao', ['ban-dan-toc']),
    into('van-phong-ubnd', ['so-ngoai-vu'], 'Chưa xác minh: nghị định để các tỉnh tự quyết định có hay không có Sở Ngoại vụ'),
  ],
  choices: [{ source: 'plans.parts', unitCode: 'so-thong-tin-truyen-thong', taskRefs: ['IV.6.4'], heirs: ['so-khoa-hoc-cong-nghe'] }],
}

export const partyAct: SeedAct = {
  title: 'Hợp nhất Ban Tuyên giáo và Ban Dân vận Tỉnh ủy',
  legalBasis: 'Chủ trương sắp xếp tổ chức của hệ thống chính trị năm 2025; quyết định của Tỉnh ủy: chưa tìm thấy số, ngày',
  effectiveOn: PARTY_DAY,
  unverified: true,
  note: 'Ngày có hiệu lực lấy theo các tỉnh khác; cần đối chiếu.',
  founded: [{ code: 'ban-tuyen-giao-dan-van', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', shortNames: ['BTGDV Tỉnh ủy'], kind: 'party', parentCode: 'tinh-uy', officialCode: null, commandable: false }],
  lines: [into('ban-tuyen-giao-dan-van', ['ban-tuyen-giao', 'ban-dan-van'])],
  choices: [],
}
