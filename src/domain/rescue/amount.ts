const FEN_A_YUAN = 100
const YUAN_DECIMALS = 2
/** 1.2 万 is written with up to as many digits as a fen needs. */
const WAN_DECIMALS = 6

/** Ten billion yuan: more is a slip of the finger. */
export const MOST_FEN = 1_000_000_000_000

/** What is still being typed, such as `3.`, is read as far as it goes: no mistake flashes up meanwhile. */
const WRITTEN = /^(\d{1,11})(?:\.(\d*))?(万?)(?:元|块钱?)?$/

/** The amount in fen as people write it: `3000`, `12,300.5 元`, `1.2 万块`; undefined where it is none. */
export function readYuan(typed: string): number | undefined {
  const [, whole = '', decimals = '', wan] = WRITTEN.exec(withPlainDigits(typed)) ?? []
  const places = wan ? WAN_DECIMALS : YUAN_DECIMALS
  if (!whole || decimals.length > places) return undefined
  const fen = Number(whole) * 10 ** places + Number(decimals.padEnd(places, '0'))
  return fen <= MOST_FEN ? fen : undefined
}

/** `1,234.50`, without the unit; whole yuan have no decimals. */
export function writeYuan(fen: number): string {
  const yuan = String(Math.floor(fen / FEN_A_YUAN)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fen % FEN_A_YUAN
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(YUAN_DECIMALS, '0')}`
}

const FULL_WIDTH_OFFSET = 0xfee0

/** Full-width digits are the same digits; what only groups or names the currency goes. */
function withPlainDigits(typed: string): string {
  return typed
    .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\s,，¥￥]/g, '')
}
