import { catalogue } from '#platform/messages.ts'

/** What the command line says of taking in another installation's province. */
export const takeoverWords = catalogue({
  vi: {
    otherLevel: (theirs: string, ours: string) => `Hai nơi cài đặt không cùng phiên bản (bản sao lưu: ${theirs}; nơi này: ${ours}). Hãy nâng cấp cả hai lên cùng phiên bản rồi sao lưu lại.`,
    whichProvince: 'Chưa rõ tiếp nhận vào tỉnh nào. Ghi đúng tên tỉnh ở --into.',
    notOne: (n: number) => `Bản sao lưu có ${n} tỉnh (không kể dữ liệu mẫu); chỉ tiếp nhận được từ bản sao lưu có đúng một tỉnh.`,
    collisions: (n: number) => `Chưa tiếp nhận: có ${n} loại trùng lặp với dữ liệu đang có. Xem trước để biết từng loại.`,
    heading: (theirs: string, ours: string) => `Tiếp nhận “${theirs}” vào “${ours}”`,
    rows: (table: string, n: number) => `  ${table}: ${n} dòng`,
    files: (n: number) => `  tệp: ${n}`,
    administrators: (names: string) => `Cũng sẽ là quản trị viên ở đây: ${names}`,
    renamed: (codes: string) => `Mã trùng, được thêm hậu tố: ${codes}`,
    collision: (table: string, columns: string, n: number, example: string) => `Trùng lặp ở ${table} (${columns}): ${n}, ví dụ ${example}`,
    preview: 'Chưa có gì thay đổi. Thêm --apply để tiếp nhận; sau đó lập quyết định sắp xếp để nối các đơn vị.',
    applied: 'Đã tiếp nhận. Lập quyết định sắp xếp (Đơn vị → Sắp xếp tổ chức) để nối các đơn vị; nhật ký của nơi kia vẫn nằm trong bản sao lưu.',
  },
  en: {
    otherLevel: (theirs: string, ours: string) => `The two installations are not of the same version (backup: ${theirs}; here: ${ours}). Upgrade both to the same version and back up again.`,
    whichProvince: 'It is not clear which province takes it in. Give its exact name by --into.',
    notOne: (n: number) => `The backup has ${n} provinces (the sample aside); only one with exactly one province can be taken in.`,
    collisions: (n: number) => `Nothing was taken in: ${n} kinds of rows collide with what is here. The preview names each.`,
    heading: (theirs: string, ours: string) => `Taking “${theirs}” into “${ours}”`,
    rows: (table: string, n: number) => `  ${table}: ${n} rows`,
    files: (n: number) => `  files: ${n}`,
    administrators: (names: string) => `Would be administrators here too: ${names}`,
    renamed: (codes: string) => `Codes in use here, given the suffix: ${codes}`,
    collision: (table: string, columns: string, n: number, example: string) => `Collision in ${table} (${columns}): ${n}, for example ${example}`,
    preview: 'Nothing has changed. Add --apply to take it in; then enter an act of reorganisation that joins the units.',
    applied: 'Taken in. Enter an act of reorganisation (Units → Reorganisation) to join the units; the other trail stays in the backup.',
  },
})
