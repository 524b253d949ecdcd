/**
 * The 37 communes and wards made of the former Bắc Kạn’s.
 * Nghị quyết 1683/NQ-UBTVQH15 (16/6/2025), in force 1/7/2025; codes of QĐ 19/2025/QĐ-TTg. Former communes as they stood from 1/12/2024
 * (NQ 1240/NQ-UBTVQH15); their own codes are not known. Taken from public lists and not yet checked against the resolution's text:
 * every line is loaded as unverified, for the operator to correct.
 */
import type { CommuneRow } from './commune.ts'

export const bacKanCommunes: CommuneRow[] = [
  ['01840', 'Phường Đức Xuân', ['Thành phố Bắc Kạn', 'Phường Đức Xuân, Phường Nguyễn Thị Minh Khai, Phường Huyền Tụng']],
  ['01843', 'Phường Bắc Kạn', ['Thành phố Bắc Kạn', 'Phường Xuất Hóa, Phường Phùng Chí Kiên, Phường Sông Cầu, Xã Nông Thượng']],
  ['01849', 'Xã Phong Quang', ['Thành phố Bắc Kạn', 'Xã Dương Quang'], ['Huyện Bạch Thông', 'Xã Đôn Phong']],
  ['01864', 'Xã Bằng Thành', ['Huyện Pác Nặm', 'Xã Bằng Thành, Xã Bộc Bố, Xã Giáo Hiệu, Xã Nhạn Môn']],
  ['01879', 'Xã Cao Minh', ['Huyện Pác Nặm', 'Xã Cao Tân, Xã Cổ Linh, Xã Công Bằng']],
  ['01882', 'Xã Nghiên Loan', ['Huyện Pác Nặm', 'Xã An Thắng, Xã Nghiên Loan, Xã Xuân La']],
  ['01894', 'Xã Phúc Lộc', ['Huyện Ba Bể', 'Xã Phúc Lộc, Xã Hà Hiệu, Xã Bành Trạch']],
  ['01906', 'Xã Ba Bể', ['Huyện Ba Bể', 'Xã Nam Mẫu, Xã Khang Ninh, Xã Cao Thượng']],
  ['01912', 'Xã Chợ Rã', ['Huyện Ba Bể', 'Xã Thượng Giáo, Thị trấn Chợ Rã, Xã Địa Linh']],
  ['01921', 'Xã Thượng Minh', ['Huyện Ba Bể', 'Xã Mỹ Phương, Xã Yến Dương, Xã Chu Hương']],
  ['01933', 'Xã Đồng Phúc', ['Huyện Ba Bể', 'Xã Đồng Phúc, Xã Hoàng Trĩ, Xã Quảng Khê'], ['Huyện Chợ Đồn', 'Xã Bằng Phúc']],
  ['01936', 'Xã Nà Phặc', ['Huyện Ngân Sơn', 'Xã Trung Hòa, Thị trấn Nà Phặc']],
  ['01942', 'Xã Bằng Vân', ['Huyện Ngân Sơn', 'Xã Bằng Vân, Xã Thượng Ân']],
  ['01954', 'Xã Ngân Sơn', ['Huyện Ngân Sơn', 'Xã Cốc Đán, Xã Đức Vân, Thị trấn Vân Tùng']],
  ['01957', 'Xã Thượng Quan', ['Huyện Ngân Sơn', 'Xã Thượng Quan']],
  ['01960', 'Xã Hiệp Lực', ['Huyện Ngân Sơn', 'Xã Hiệp Lực, Xã Thuần Mang']],
  ['01969', 'Xã Phủ Thông', ['Huyện Bạch Thông', 'Xã Vi Hương, Thị trấn Phủ Thông, Xã Lục Bình, Xã Tân Tú']],
  ['01981', 'Xã Vĩnh Thông', ['Huyện Bạch Thông', 'Xã Cao Sơn, Xã Vũ Muộn, Xã Sĩ Bình']],
  ['02008', 'Xã Cẩm Giàng', ['Huyện Bạch Thông', 'Xã Cẩm Giàng, Xã Mỹ Thanh, Xã Quân Hà, Xã Nguyên Phúc']],
  ['02014', 'Xã Bạch Thông', ['Huyện Bạch Thông', 'Xã Quang Thuận, Xã Dương Phong'], ['Huyện Chợ Đồn', 'Xã Đồng Thắng']],
  ['02020', 'Xã Chợ Đồn', ['Huyện Chợ Đồn', 'Xã Ngọc Phái, Xã Phương Viên, Thị trấn Bằng Lũng, Xã Bằng Lãng']],
  ['02026', 'Xã Nam Cường', ['Huyện Chợ Đồn', 'Xã Nam Cường, Xã Xuân Lạc, Xã Đồng Lạc']],
  ['02038', 'Xã Quảng Bạch', ['Huyện Chợ Đồn', 'Xã Quảng Bạch, Xã Tân Lập']],
  ['02044', 'Xã Yên Thịnh', ['Huyện Chợ Đồn', 'Xã Bản Thi, Xã Yên Thịnh, Xã Yên Thượng']],
  ['02071', 'Xã Nghĩa Tá', ['Huyện Chợ Đồn', 'Xã Bình Trung, Xã Lương Bằng, Xã Nghĩa Tá']],
  ['02083', 'Xã Yên Phong', ['Huyện Chợ Đồn', 'Xã Đại Sảo, Xã Yên Mỹ, Xã Yên Phong']],
  ['02086', 'Xã Chợ Mới', ['Huyện Chợ Mới', 'Xã Quảng Chu, Thị trấn Đồng Tâm, Xã Như Cố']],
  ['02101', 'Xã Thanh Mai', ['Huyện Chợ Mới', 'Xã Mai Lạp, Xã Thanh Vận, Xã Thanh Mai']],
  ['02104', 'Xã Tân Kỳ', ['Huyện Chợ Mới', 'Xã Cao Kỳ, Xã Hòa Mục, Xã Tân Sơn']],
  ['02107', 'Xã Thanh Thịnh', ['Huyện Chợ Mới', 'Xã Nông Hạ, Xã Thanh Thịnh']],
  ['02116', 'Xã Yên Bình', ['Huyện Chợ Mới', 'Xã Bình Văn, Xã Yên Cư, Xã Yên Hân']],
  ['02143', 'Xã Văn Lang', ['Huyện Na Rì', 'Xã Kim Hỷ, Xã Văn Lang, Xã Lương Thượng']],
  ['02152', 'Xã Cường Lợi', ['Huyện Na Rì', 'Xã Cường Lợi, Xã Văn Vũ']],
  ['02155', 'Xã Na Rì', ['Huyện Na Rì', 'Thị trấn Yến Lạc, Xã Kim Lư, Xã Sơn Thành']],
  ['02176', 'Xã Trần Phú', ['Huyện Na Rì', 'Xã Trần Phú, Xã Cư Lễ, Xã Văn Minh']],
  ['02185', 'Xã Côn Minh', ['Huyện Na Rì', 'Xã Dương Sơn, Xã Côn Minh, Xã Quang Phong']],
  ['02191', 'Xã Xuân Dương', ['Huyện Na Rì', 'Xã Đổng Xá, Xã Liêm Thủy, Xã Xuân Dương']],
]
