import { catalogue } from '#platform/messages.ts'

/** What the command line and the first start say. Both languages stand together, since nobody has chosen one yet. */
export const startWords = catalogue({
  vi: {
    sampleLoaded: 'Tỉnh mẫu (MẪU) · sample province. Đường dẫn đăng nhập dùng một lần, 15 phút · one-time sign-in links, 15 minutes:',
    unnamedProvince: 'Tỉnh (chưa đặt tên)',
    firstAdministrator: 'Quản trị viên đầu tiên',
    firstLink: (path: string) => `Đường dẫn đăng nhập của quản trị viên đầu tiên nằm trong tệp ${path} (dùng một lần, 15 phút).`,
    alreadySetUp: 'Tỉnh đã được thiết lập. Dùng “sangto link <thư điện tử>” để lấy đường dẫn đăng nhập mới.',
    noData: (dir: string) => `Không có dữ liệu nào ở ${dir}. Đặt SANGTO_DATA trỏ tới thư mục dữ liệu, hoặc khởi động lần đầu bằng npm start.`,
    foreignName: (origin: string) => `Máy chủ này chỉ trả lời tại ${origin}. Nếu dùng tên khác, đặt SANGTO_ORIGIN. · This server answers at ${origin} only. To use another name, set SANGTO_ORIGIN.`,
    nobody: (email: string) => `Không có tài khoản nào dùng địa chỉ ${email}.`,
    emailTaken: (email: string) => `Địa chỉ ${email} đã có tài khoản.`,
    noSample: 'Không có dữ liệu mẫu trong thư mục dữ liệu này.',
    sampleRemoved: 'Đã gỡ toàn bộ dữ liệu mẫu. Lần khởi động sau sẽ là một tỉnh trống.',
  },
  en: {
    sampleLoaded: 'Sample province (MẪU). One-time sign-in links, 15 minutes:',
    unnamedProvince: 'Province (no name yet)',
    firstAdministrator: 'First administrator',
    firstLink: (path: string) => `The first administrator’s sign-in link is in the file ${path} (works once, 15 minutes).`,
    alreadySetUp: 'The province is already set up. Use “sangto link <e-mail>” for a new sign-in link.',
    noData: (dir: string) => `There is no data at ${dir}. Set SANGTO_DATA to the data directory, or start for the first time with npm start.`,
    foreignName: (origin: string) => `This server answers at ${origin} only. To use another name, set SANGTO_ORIGIN.`,
    nobody: (email: string) => `No account uses the address ${email}.`,
    emailTaken: (email: string) => `The address ${email} already has an account.`,
    noSample: 'There is no sample in this data directory.',
    sampleRemoved: 'All sample data has been removed. The next start begins with an empty province.',
  },
})
