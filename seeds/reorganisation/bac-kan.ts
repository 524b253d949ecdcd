/**
 * Bodies of the former province of Bắc Kạn as they stood between the reordering of departments and the union of the provinces.
 * Its register begins here on 1/3/2025; what they were before is its own history and not known to the sample.
 */
export type BacKanBody = { code: string; name: string; kind: 'peoples-committee' | 'department' | 'agency' | 'police' | 'military' | 'front' | 'party'; successor: string; unverified: boolean }

const body = (kind: BacKanBody['kind'], code: string, name: string, successor: string, unverified = true): BacKanBody => ({ kind, code: `${code}-bac-kan`, name, successor, unverified })

/** Each goes into its namesake of the new province. */
export const bacKanBodies: BacKanBody[] = [
  body('peoples-committee', 'ubnd-tinh', 'UBND tỉnh Bắc Kạn', 'ubnd-tinh', false),
  body('department', 'so-noi-vu', 'Sở Nội vụ tỉnh Bắc Kạn', 'so-noi-vu'),
  body('department', 'so-tu-phap', 'Sở Tư pháp tỉnh Bắc Kạn', 'so-tu-phap'),
  body('department', 'so-tai-chinh', 'Sở Tài chính tỉnh Bắc Kạn', 'so-tai-chinh'),
  body('department', 'so-cong-thuong', 'Sở Công Thương tỉnh Bắc Kạn', 'so-cong-thuong'),
  body('department', 'so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường tỉnh Bắc Kạn', 'so-nong-nghiep-moi-truong'),
  body('department', 'so-xay-dung', 'Sở Xây dựng tỉnh Bắc Kạn', 'so-xay-dung'),
  body('department', 'so-khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ tỉnh Bắc Kạn', 'so-khoa-hoc-cong-nghe'),
  body('department', 'so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Kạn', 'so-van-hoa'),
  body('department', 'so-giao-duc', 'Sở Giáo dục và Đào tạo tỉnh Bắc Kạn', 'so-giao-duc'),
  body('department', 'so-y-te', 'Sở Y tế tỉnh Bắc Kạn', 'so-y-te'),
  body('agency', 'van-phong-ubnd', 'Văn phòng UBND tỉnh Bắc Kạn', 'van-phong-ubnd'),
  body('agency', 'thanh-tra-tinh', 'Thanh tra tỉnh Bắc Kạn', 'thanh-tra-tinh'),
  body('police', 'cong-an-tinh', 'Công an tỉnh Bắc Kạn', 'cong-an-tinh'),
  body('military', 'bo-chi-huy-quan-su', 'Bộ Chỉ huy Quân sự tỉnh Bắc Kạn', 'bo-chi-huy-quan-su'),
  body('party', 'tinh-uy', 'Tỉnh ủy Bắc Kạn', 'tinh-uy'),
  body('front', 'mttq-tinh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn', 'mttq-tinh'),
]

export const bacKanPress = [
  { code: 'bao-bac-kan', name: 'Báo Bắc Kạn' },
  { code: 'dai-ptth-bac-kan', name: 'Đài Phát thanh - Truyền hình Bắc Kạn' },
  { code: 'tap-chi-van-nghe-ba-be', name: 'Tạp chí Văn nghệ Ba Bể' },
]
