/** Chances from a seed, and texts and values of the kinds that break programs. */

export interface Chance {
  /** A whole number from 0 up to, but without, `below`. */
  below(below: number): number;
  of<T>(values: readonly T[]): T;
}

/** mulberry32 */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('There is nothing to choose from.');
      return value;
    },
  };
}

/** Text that spreadsheets, HTML, JSON, paths or eyes take for something else. */
export const hostileTexts: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '\r=1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://example.com","x")',
  '=IMPORTXML("http://example.com","//a")',
  '=IMPORTRANGE("x","A1")',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table x; --",
  '</script><script>',
  '$' + '{7*7}',
  '{{7*7}}',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%00',
  '\u0000',
  '\u202e反対',
  '\u2066x\u2069',
  '\u200b訪問',
  '若葉\u200d・調和',
  'ａｄｍｉｎ',
  'аdmin',
  '\ud800',
  '\ufeff',
  '\u0007\u001b[31m',
  '🧑‍🤝‍🧑'.repeat(20),
  '漢'.repeat(5000),
  'NaN',
  '1e309',
  '-0',
  '令和9999年99月99日',
  '__proto__',
  'constructor',
  'toString',
];

const scalars: readonly unknown[] = [null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, '', [], {}];

export function anything(by: Chance, depth = 0): unknown {
  const kind = by.below(depth > 4 ? 2 : 5);
  if (kind === 0) return by.of(scalars);
  if (kind === 1) return by.of(hostileTexts);
  if (kind === 2) return Array.from({ length: by.below(4) }, () => anything(by, depth + 1));
  const keys = ['method', 'params', 'sheet', 'range', 'values', 'function', 'args', 'x', ...hostileTexts.slice(-3)];
  return Object.fromEntries(Array.from({ length: by.below(4) }, () => [by.of(keys), anything(by, depth + 1)]));
}

/** The value with one of its parts replaced by something else. */
export function mutated(by: Chance, value: unknown): unknown {
  if (by.below(4) === 0 || typeof value !== 'object' || value === null) return anything(by);
  if (Array.isArray(value)) {
    const at = by.below(value.length + 1);
    return [...value.slice(0, at), mutated(by, value[at]), ...value.slice(at + 1)];
  }
  const entries = Object.entries(value);
  const at = by.below(entries.length + 1);
  return Object.fromEntries(
    at === entries.length
      ? [...entries, [by.of(hostileTexts), anything(by)]]
      : entries.map(([key, each], index) => [key, index === at ? mutated(by, each) : each]),
  );
}
