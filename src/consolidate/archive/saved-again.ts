/** A copy of version 1 that a spreadsheet program saved again: Shift_JIS, and days written its own way. Read all the same. */
import { isUtf8 } from 'node:buffer';
import { decodedText } from './small-csv';

/** The first three cells of a line of 記録, then its day. */
const ISO_DAY = /^[^,"\r\n]*,[^,"\r\n]*,\d+,\d{4}-\d\d-\d\d,/m;
const SLASHED_DAY = /^([^,"\r\n]*,[^,"\r\n]*,\d+,)(\d{4})\/(\d{1,2})\/(\d{1,2}),/gm;

export interface AsSaved {
  readonly bytes: Buffer;
  /** Whether anything had to be read another way than it stands. */
  readonly changed: boolean;
}

/** Slashed days are days only where no line has one as copies write them: there they are texts that somebody typed. */
export function asFirstSaved(bytes: Buffer): AsSaved {
  const text = decodedText(bytes);
  const slashed = !ISO_DAY.test(text) && text.search(SLASHED_DAY) >= 0;
  if (isUtf8(bytes) && !slashed) return { bytes, changed: false };
  const day = (_: string, lead: string, year: string, month: string, date: string): string =>
    `${lead}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')},`;
  return { bytes: Buffer.from(slashed ? text.replace(SLASHED_DAY, day) : text), changed: true };
}
