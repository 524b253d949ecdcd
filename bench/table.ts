/** The table that `npm run bench` prints, line by line as it is measured. */
export const row = (what: string, measured: string, aim = '') => console.log(`${what.padEnd(66)} ${measured.padStart(24)}   ${aim}`.trimEnd())
export const ms = (value: number) => `${value.toFixed(2)} ms`
export const times = (value: number) => `${value.toFixed(2)}×`
