/** The flags of `npm start`, as people type them after `--`, checked once. */
import { parseArgs } from 'node:util';
import { type BookLocale, isTimeZone, LOCALES } from '../book/model/regional';
import type { FrameStorage } from '../local/local-workbook';

export interface ServeOptions {
  /** 0 is any free port. */
  readonly port: number;
  /** Where the book is kept; null keeps it in memory and starts anew each time. */
  readonly book: string | null;
  /** A book whose copy, as Google makes it, is opened in place of a new book. */
  readonly copyOf: string | null;
  /** A new book is set up without the sample year. */
  readonly empty: boolean;
  /** An Apps Script file to run instead of the add-on, on a bare workbook. */
  readonly script: string | null;
  /** yyyy-mm-dd; null is the machine's clock. */
  readonly today: string | null;
  readonly latencyMs: number;
  /** 0 is never. */
  readonly faultAt: number;
  /** 0 is never. */
  readonly killAt: number;
  /** What is called from outside is done, and its caller never hears of it. */
  readonly lostAnswer: boolean;
  /** 0 is never. */
  readonly readTimeoutAt: number;
  /** 0 is never. */
  readonly flushTimeoutAt: number;
  /** Of a new book. */
  readonly locale: BookLocale;
  readonly timeZone: string;
  /** Whether executions are ended at the live service's limits of time. */
  readonly realLimits: boolean;
  readonly splitChartRanges: boolean;
  readonly frameStorage: FrameStorage;
}

export type FlagProblem =
  | { readonly problem: 'unknown' | 'needsValue' | 'takesNoValue'; readonly flag: string }
  | { readonly problem: 'positional'; readonly value: string }
  | { readonly problem: 'badNumber'; readonly flag: string; readonly value: string; readonly max: number }
  | { readonly problem: 'badDate' | 'blank' | 'badZone'; readonly flag: string; readonly value: string }
  | {
      readonly problem: 'badChoice';
      readonly flag: string;
      readonly value: string;
      readonly choices: readonly string[];
    };

export type Flags =
  | { readonly kind: 'serve'; readonly options: ServeOptions }
  | { readonly kind: 'help' }
  | ({ readonly kind: 'bad' } & FlagProblem);

const defaultPort = 8787;
const longestLatencyMs = 60_000;
const lastFault = 1_000_000;

const flags = {
  port: { type: 'string' },
  book: { type: 'string' },
  'copy-of': { type: 'string' },
  empty: { type: 'boolean' },
  script: { type: 'string' },
  today: { type: 'string' },
  latency: { type: 'string' },
  fault: { type: 'string' },
  kill: { type: 'string' },
  'lost-answer': { type: 'boolean' },
  'read-timeout': { type: 'string' },
  'flush-timeout': { type: 'string' },
  locale: { type: 'string' },
  'time-zone': { type: 'string' },
  'real-limits': { type: 'string' },
  'split-chart-ranges': { type: 'boolean' },
  'frame-storage': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
type FlagName = keyof typeof flags;
type Given = ReadonlyMap<FlagName, string>;

class BadFlag extends Error {
  constructor(readonly found: FlagProblem) {
    super(found.problem);
  }
}

/** What the arguments ask for; a problem names the first flag that is wrong. */
export function readFlags(args: readonly string[]): Flags {
  try {
    const given = collect(args);
    return given.has('help') ? { kind: 'help' } : { kind: 'serve', options: checked(given) };
  } catch (error) {
    if (error instanceof BadFlag) return { kind: 'bad', ...error.found };
    throw error;
  }
}

/** Not parseArgs' strict mode: that names the wrong flag only inside an English sentence. A flag given twice: the last holds. */
function collect(args: readonly string[]): Given {
  const given = new Map<FlagName, string>();
  const { tokens } = parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new BadFlag({ problem: 'positional', value: token.value });
    if (token.kind === 'option') given.set(...named(token.name, token.rawName, token.value, token.inlineValue));
  }
  return given;
}

function named(name: string, flag: string, value: string | undefined, inline: boolean | undefined): [FlagName, string] {
  if (!isFlagName(name)) throw new BadFlag({ problem: 'unknown', flag });
  if (flags[name].type === 'boolean') {
    if (value !== undefined) throw new BadFlag({ problem: 'takesNoValue', flag });
    return [name, 'yes'];
  }
  // `--port --empty`: the next flag is no value.
  if (value === undefined || (inline !== true && value.startsWith('-')))
    throw new BadFlag({ problem: 'needsValue', flag });
  return [name, value];
}

function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}

function checked(given: Given): ServeOptions {
  return {
    port: wholeNumber('--port', given.get('port'), defaultPort, 65_535),
    book: filled('--book', given.get('book')),
    copyOf: filled('--copy-of', given.get('copy-of')),
    empty: given.has('empty'),
    script: filled('--script', given.get('script')),
    today: realDay('--today', given.get('today')),
    latencyMs: wholeNumber('--latency', given.get('latency'), 0, longestLatencyMs),
    faultAt: wholeNumber('--fault', given.get('fault'), 0, lastFault),
    killAt: wholeNumber('--kill', given.get('kill'), 0, lastFault),
    lostAnswer: given.has('lost-answer'),
    readTimeoutAt: wholeNumber('--read-timeout', given.get('read-timeout'), 0, lastFault),
    flushTimeoutAt: wholeNumber('--flush-timeout', given.get('flush-timeout'), 0, lastFault),
    locale: oneOf('--locale', given.get('locale'), LOCALES),
    timeZone: realZone('--time-zone', given.get('time-zone')),
    realLimits: oneOf('--real-limits', given.get('real-limits'), ['on', 'off']) === 'on',
    splitChartRanges: given.has('split-chart-ranges'),
    frameStorage: oneOf('--frame-storage', given.get('frame-storage'), ['kept', 'empty', 'throws']),
  };
}

/** One of the choices; the first when none is given. */
function oneOf<T extends string>(flag: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  if (value === undefined) return choices[0];
  const found = choices.find((each) => each === value);
  if (found === undefined) throw new BadFlag({ problem: 'badChoice', flag, value, choices });
  return found;
}

function realZone(flag: string, value: string | undefined): string {
  if (value === undefined) return 'Asia/Tokyo';
  if (!isTimeZone(value)) throw new BadFlag({ problem: 'badZone', flag, value });
  return value;
}

function wholeNumber(flag: string, value: string | undefined, fallback: number, max: number): number {
  if (value === undefined) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= max)) throw new BadFlag({ problem: 'badNumber', flag, value, max });
  return number;
}

function filled(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.trim() === '' || value.includes('\0')) throw new BadFlag({ problem: 'blank', flag, value });
  return value;
}

function realDay(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const shaped = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const time = shaped ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse turns 02-30 into 03-02, so the day must come back as it went in.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new BadFlag({ problem: 'badDate', flag, value });
  }
  return value;
}
