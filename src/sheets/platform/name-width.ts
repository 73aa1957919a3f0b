/** How wide a column must be for a name as its head, how high a row for a text: a name breaks behind ・, ： or での, before its brackets, and nowhere else. Pure. */

/** Pixels of a full-width letter of size 8, and what a cell keeps free at its sides. */
const LETTER = 11;
const SIDES = 8;
/** Points in which a head may be set, the largest first, and pixels of a full-width letter of each. */
const SIZES = [
  [10, 14],
  [9, 12],
] as const;
const SMALLEST = 8;
/** Lines of a head. */
const LINES = 2;

/** The least width in pixels, from `least` on, at which no word of the name is cut. */
export function nameWidth(name: string, least: number): number {
  const { length } = [...name];
  for (let room = Math.max(1, Math.floor((least - SIDES) / LETTER)); room < length; room += 1) {
    if (length <= room * LINES && breaksBetweenWords(name, room)) return Math.max(least, room * LETTER + SIDES);
  }
  return Math.max(least, length * LETTER + SIDES);
}

/** Points in which each of the names stands in one line of its column; the smallest where one of them needs two. */
export function headSize(heads: readonly { readonly header: string; readonly width: number }[]): number {
  const fits = (letter: number): boolean =>
    heads.every(({ header, width }) => [...header].length * letter + SIDES <= width);
  return SIZES.find(([, letter]) => fits(letter))?.[0] ?? SMALLEST;
}

/** Whether each line, filled with so many letters, ends where the name may break. */
export function breaksBetweenWords(name: string, room: number): boolean {
  const starts = wordStarts(name);
  return [...name].every((_, at) => at % room !== 0 || starts.has(at));
}

/** The name in lines of at most so many letters, where its words allow it. */
export function brokenName(name: string, room: number): string {
  const lines: string[] = [];
  for (const word of wordsOf(name)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** The name cut wherever it may break. */
function wordsOf(name: string): string[] {
  return name
    .replace(/[・：]|での/g, '$&\n')
    .replace(/（/g, '\n（')
    .split('\n')
    .filter((word) => word !== '');
}

/** Where a line may begin. */
function wordStarts(name: string): ReadonlySet<number> {
  const words = wordsOf(name).map((word) => [...word].length);
  return new Set(words.map((_, at) => words.slice(0, at).reduce((sum, length) => sum + length, 0)));
}

/** Pixels of a full-width letter of a new sheet's size where it is drawn widest, of others, and of a line below the first. */
const [WIDE, NARROW, NEXT_LINE] = [14.7, 8.5, 21];

/** Pixels of a row whose text wraps in a column of that width; `least` is that of one line. */
export function textHeight(text: string, width: number, least: number): number {
  const pixels = [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? NARROW : WIDE), 0);
  return least + NEXT_LINE * Math.max(0, Math.ceil(pixels / (width - SIDES)) - 1);
}
