/** Names of time zones and locales that a spreadsheet may have. */

/** Whether it is a zone of the tz database, such as Asia/Tokyo. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Locales in which the local workbook knows how typing is read. */
export const LOCALES = ['ja_JP', 'en_US', 'en_GB'] as const;
export type BookLocale = (typeof LOCALES)[number];

export function isLocale(name: string): name is BookLocale {
  return (LOCALES as readonly string[]).includes(name);
}

/** What a locale decides of cells. */
export interface Regional {
  /** Of the names of days and months. */
  readonly language: 'ja' | 'en';
  /** The format that a date takes on in a cell without one, and a date with its time of day. */
  readonly date: string;
  readonly dateTime: string;
  /** Of a day typed without its year. */
  readonly monthDay: string;
  /** How three numbers with slashes are read, and two. */
  readonly order: 'yearMonthDay' | 'monthDayYear' | 'dayMonthYear';
  /** Signs of the currency, the first one shown in the format. */
  readonly currency: readonly string[];
  readonly currencyFormat: string;
}

const REGIONAL: Readonly<Record<BookLocale, Regional>> = {
  ja_JP: {
    language: 'ja',
    date: 'yyyy/MM/dd',
    dateTime: 'yyyy/MM/dd H:mm:ss',
    monthDay: 'M/d',
    order: 'yearMonthDay',
    currency: ['¥', '￥'],
    currencyFormat: '[$¥-411]#,##0',
  },
  en_US: {
    language: 'en',
    date: 'M/d/yyyy',
    dateTime: 'M/d/yyyy H:mm:ss',
    monthDay: 'M/d',
    order: 'monthDayYear',
    currency: ['$'],
    currencyFormat: '"$"#,##0',
  },
  en_GB: {
    language: 'en',
    date: 'dd/MM/yyyy',
    dateTime: 'dd/MM/yyyy HH:mm:ss',
    monthDay: 'dd/MM',
    order: 'dayMonthYear',
    currency: ['£'],
    currencyFormat: '[$£-809]#,##0',
  },
};

/** A book of an unknown locale is taken for a Japanese one. */
export function regionalOf(locale: string): Regional {
  return REGIONAL[isLocale(locale) ? locale : 'ja_JP'];
}
