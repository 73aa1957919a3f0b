/**
 * Text made short where room is counted in characters: LZW over the characters that occur, as base64. The JSON of a large plan
 * becomes a quarter or less. Pure.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGIT_BITS = 6;

export interface PackedText {
  /** Each character that occurs, once: they are the first codes. */
  readonly characters: string;
  /** How many codes there are: what is left of the last digit is none. */
  readonly codes: number;
  /** The codes, each in as many bits as the number of codes that are known by then takes. */
  readonly digits: string;
}

export function packed(text: string): PackedText {
  const characters = [...new Set(text.split(''))];
  const codes = new Map(characters.map((character, code) => [character, code]));
  const bits: number[] = [];
  let count = 0;
  const put = (piece: string): void => {
    const code = codes.get(piece) ?? 0;
    for (let bit = widthOf(characters.length + count) - 1; bit >= 0; bit -= 1) bits.push((code >> bit) & 1);
    count += 1;
  };
  let seen = '';
  for (const character of text.split('')) {
    if (codes.has(seen + character)) {
      seen += character;
      continue;
    }
    put(seen);
    codes.set(seen + character, codes.size);
    seen = character;
  }
  if (seen !== '') put(seen);
  return { characters: characters.join(''), codes: count, digits: digitsOf(bits) };
}

/** null for what was not packed here. */
export function unpacked({ characters, codes, digits }: PackedText): string | null {
  const pieces = characters.split('');
  const take = bitReader(digits);
  const result: string[] = [];
  let before = '';
  for (let count = 0; count < codes; count += 1) {
    const code = take(widthOf(characters.length + count));
    // A code may be the one that was being made: what was before, and its own first character again.
    const piece = pieces[code] ?? (code === pieces.length ? before + before.charAt(0) : '');
    if (piece === '') return null;
    if (before !== '') pieces.push(before + piece.charAt(0));
    result.push(piece);
    before = piece;
  }
  return result.join('');
}

/** The bits of the largest of so many codes. */
function widthOf(codes: number): number {
  return Math.max(1, 32 - Math.clz32(codes - 1));
}

function digitsOf(bits: readonly number[]): string {
  let digits = '';
  for (let at = 0; at < bits.length; at += DIGIT_BITS) {
    let value = 0;
    for (let bit = 0; bit < DIGIT_BITS; bit += 1) value = value * 2 + (bits[at + bit] ?? 0);
    digits += DIGITS.charAt(value);
  }
  return digits;
}

/** Reads the next code of so many bits; -1 where the digits end or are none. */
function bitReader(digits: string): (width: number) => number {
  let at = 0;
  return (width) => {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1, at += 1) {
      const digit = DIGITS.indexOf(digits.charAt(Math.floor(at / DIGIT_BITS)) || ' ');
      if (digit < 0) return -1;
      value = value * 2 + ((digit >> (DIGIT_BITS - 1 - (at % DIGIT_BITS))) & 1);
    }
    return value;
  };
}
