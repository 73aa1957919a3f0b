/** How wide a column must be for a name as its head: a name breaks behind ・ or before a bracket, and nowhere else. Pure. */

/** Pixels of a full-width letter of size 8, and what a cell keeps free at its sides. */
const LETTER = 11;
const SIDES = 8;
/** Lines of a head. */
const LINES = 2;

/** The least width in pixels, from `least` on, at which no word of the name is cut. */
export function nameWidth(name: string, least: number): number {
  const letters = [...name];
  for (let room = Math.max(1, Math.floor((least - SIDES) / LETTER)); room < letters.length; room += 1) {
    if (letters.length <= room * LINES && breaksWell(letters, room)) return Math.max(least, room * LETTER + SIDES);
  }
  return Math.max(least, letters.length * LETTER + SIDES);
}

/** Whether each line, filled with so many letters, ends where the name may break. */
function breaksWell(letters: readonly string[], room: number): boolean {
  return letters.every((letter, at) => at === 0 || at % room !== 0 || letters[at - 1] === '・' || letter === '（');
}
