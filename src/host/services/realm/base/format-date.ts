/** Utilities.formatDate: Java SimpleDateFormat patterns in a time zone, with English names as on the live service. */

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly zone: string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const ABBREVIATIONS: Readonly<Record<string, string>> = { JST: 'Asia/Tokyo', GMT: 'UTC', Z: 'UTC' };

/** Minutes of 'GMT+9', 'GMT+09:00', 'GMT-0330'; null for anything else. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it, and a script formats many dates of one zone. */
function zoneFormat(zone: string): Intl.DateTimeFormat {
  const made = zoneFormats.get(zone) ?? newZoneFormat(zone);
  zoneFormats.set(zone, made);
  return made;
}

function newZoneFormat(zone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: ABBREVIATIONS[zone] ?? zone });
  } catch {
    // Java takes an unknown zone for GMT.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

/** Milliseconds of the local wall clock, as if it were UTC. */
export function wallClock(date: Date, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return date.getTime() + fixed * 60_000;
  const found = new Map(
    zoneFormat(zone)
      .formatToParts(date)
      .map((part) => [part.type as string, Number(part.value)]),
  );
  const at = (type: string): number => found.get(type) ?? 0;
  const seconds = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return seconds + (((date.getTime() % 1000) + 1000) % 1000);
}

function gmtText(offset: number): string {
  if (offset === 0) return 'GMT';
  const size = Math.abs(offset);
  return `GMT${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function partsOf(date: Date, zone: string): Parts {
  const wall = wallClock(date, zone);
  const local = new Date(wall);
  const offset = Math.round((wall - date.getTime()) / 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay(),
    offset,
    zone: offset === 540 ? 'JST' : gmtText(offset),
  };
}

function rfc822(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

function iso8601(offset: number, width: number): string {
  if (offset === 0) return 'Z';
  const text = rfc822(offset);
  if (width === 1) return text.slice(0, 3);
  return width === 2 ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

const dayOfYear = (p: Parts): number => (Date.UTC(p.year, p.month, p.day) - Date.UTC(p.year, 0, 0)) / 86_400_000;

/** One letter of a pattern, repeated `width` times; null for letters that Java does not know. */
function field(letter: string, width: number, p: Parts): string | null {
  const number = (value: number) => String(value).padStart(width, '0');
  const name = (names: readonly string[], at: number) => (width >= 4 ? names[at] : names[at]?.slice(0, 3)) ?? '';
  switch (letter) {
    case 'y':
    case 'Y':
      return width === 2 ? String(p.year % 100).padStart(2, '0') : number(p.year);
    case 'M':
    case 'L':
      return width >= 3 ? name(MONTHS, p.month) : number(p.month + 1);
    case 'd':
      return number(p.day);
    case 'D':
      return number(dayOfYear(p));
    case 'H':
      return number(p.hour);
    case 'k':
      return number(p.hour === 0 ? 24 : p.hour);
    case 'K':
      return number(p.hour % 12);
    case 'h':
      return number(p.hour % 12 === 0 ? 12 : p.hour % 12);
    case 'm':
      return number(p.minute);
    case 's':
      return number(p.second);
    case 'S':
      return number(p.millisecond);
    case 'E':
      return name(WEEKDAYS, p.weekday);
    case 'u':
      return number(p.weekday === 0 ? 7 : p.weekday);
    case 'a':
      return p.hour < 12 ? 'AM' : 'PM';
    case 'G':
      return 'AD';
    case 'z':
      return p.zone;
    case 'Z':
      return rfc822(p.offset);
    case 'X':
      return iso8601(p.offset, width);
    default:
      return null;
  }
}

/** The date in that pattern: formatDate(d, 'Asia/Tokyo', "yyyy-MM-dd'T'HH:mm") -> 2025-06-03T09:05. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const parts = partsOf(date, zone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    const text = field(letter, token.length, parts);
    if (text === null) throw new Error(`Illegal pattern character '${letter}'`);
    return text;
  });
}
