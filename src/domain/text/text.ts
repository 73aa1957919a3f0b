/** What typed text is freed from before it is read: width, invisible characters, outer spaces. */

/** Zero-width and bidirectional control characters, soft hyphens, fillers, byte order marks: nobody types them on purpose. */
const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted text brings control characters along
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Invisible characters removed; tabs, line breaks and other control characters become spaces. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ');
}

/**
 * Full-width letters, digits and signs as half-width, half-width kana as full-width, any space as ' ', the outer ones
 * removed. Unlike NFKC it leaves ① and ² alone, which would silently become digits.
 */
export function foldWidth(text: string): string {
  return visible(text)
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\uff61-\uff9f]+/g, (kana) => kana.normalize('NFKC'))
    .replace(/\s/g, ' ')
    .trim();
}
