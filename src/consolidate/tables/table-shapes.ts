/** The tables that the SQL starts from: their columns, for writing them as CSV and for reading them in either engine. */

export type ColumnType = 'int' | 'float' | 'text' | 'date';
export type Shape = Readonly<Record<string, ColumnType>>;

export const shapes = {
  books: {
    book_no: 'int',
    /** Of the book and its year. */
    book_key: 'text',
    book_id: 'text',
    fiscal_year: 'int',
    municipality_no: 'int',
    municipality_code: 'text',
    municipality: 'text',
    first_day: 'date',
    /** The last day that counts: the as-of date or the year's last, whichever is earlier. */
    until_day: 'date',
    as_of: 'date',
    exported_at: 'text',
    archive: 'text',
    start_month: 'int',
    on_track: 'float',
    watch: 'float',
    closing_day: 'int',
  },
  /** From 1 in order; what belongs to no single area is the last. */
  areas: { book_no: 'int', area_no: 'int', area: 'text' },
  /** 1 to 12 in fiscal order as yyyy-mm, and 0 for the year so far. */
  months: { book_no: 'int', month_no: 'int', month: 'text' },
  indicators: {
    book_no: 'int',
    indicator_no: 'int',
    initiative: 'text',
    indicator: 'text',
    label: 'text',
    unit: 'text',
    kind: 'text',
    /** The indicator that a distinct one is counted over. */
    over_no: 'int',
    expected_share: 'float',
  },
  /** A line for every area of every indicator, 0 being the municipality; empty where there is no target. */
  targets: { book_no: 'int', indicator_no: 'int', area_no: 'int', target: 'int' },
  closings: {
    book_no: 'int',
    line_no: 'int',
    month: 'text',
    area: 'text',
    indicator: 'text',
    of_month: 'int',
    cumulative: 'int',
    is_whole: 'int',
    is_reopened: 'int',
  },
  items: { book_no: 'int', indicator_no: 'int', item_no: 'int', item: 'text', kind: 'text' },
  same_days: { book_no: 'int', until_day: 'date' },
} as const satisfies Readonly<Record<string, Shape>>;

export type TableName = keyof typeof shapes;
export const tableNames = Object.keys(shapes) as readonly TableName[];

/** The columns of 記録 that counting needs, as text. Who recorded, and remarks, stay in the copies. */
export const rawEntries = {
  book_no: 'int',
  initiative: 'text',
  row_no: 'int',
  day_text: 'text',
  area_text: 'text',
  indicator: 'text',
  count_text: 'text',
  counterparty_text: 'text',
  status_text: 'text',
} as const satisfies Shape;

export const duckTypes = { int: 'BIGINT', float: 'DOUBLE', text: 'VARCHAR', date: 'DATE' } as const;
export const bigQueryTypes = { int: 'INT64', float: 'FLOAT64', text: 'STRING', date: 'DATE' } as const;

/** What stands for an empty cell in the files: an empty text is not the same. */
export const NOTHING = '\\N';
