/** The mark of a copy whose 取り込み was not ended, and how many of its steps stand. */

interface Restoring {
  readonly mark: string;
  readonly done: number;
}

/** The number in front: what stands behind it tells one copy from another, and is not looked into. */
const STORED = /^(\d{1,3}) (.*)$/s;

export function encodeRestoring({ mark, done }: Restoring): string {
  return `${done} ${mark}`;
}

/** An earlier version kept the mark alone. null for what is blank. */
export function decodeRestoring(text: string): Restoring | null {
  if (text === '') return null;
  const [, done = '0', mark = text] = STORED.exec(text) ?? [];
  return { mark, done: Number(done) };
}
