/**
 * The sample province. It bears a real province's name because the plan's facts do,
 * so every page, document and feed made from it must show {@link SAMPLE_MARK}.
 */

/** Stands on everything a person can meet, so that nothing passes for a real agency's record. */
export const SAMPLE_MARK = 'MẪU'

/** Reserved for examples (RFC 2606): mail to it reaches nobody. */
export const SAMPLE_DOMAIN = 'mau.example'

/**
 * First day of the sample register, not the day a unit was founded.
 * Units stand as they were when the plan was issued (19/4/2023); communes as they stood from 1/12/2024.
 */
export const REGISTER_START = '2023-01-01'

/** First day on which the former Bắc Kạn's units stand in it. */
export const BAC_KAN_START = '2025-03-01'

export const province = { code: 'thai-nguyen-mau', name: `Tỉnh Thái Nguyên (${SAMPLE_MARK})`, sample: true } as const

/** A sample text with the mark at its end. */
export const marked = (text: string): string => `${text} (${SAMPLE_MARK})`
