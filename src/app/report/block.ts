/** What a report is made of. */

export type Block =
  /** `by`: who made it and when. */
  /** `advice`: what is missing under the title, for whoever reads it on the screen; '' when nothing is. */
  | { readonly kind: 'title'; readonly text: string; readonly by: string; readonly advice: string }
  /** `newPage`: begins a page on paper. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | TableBlock;

export interface TableBlock {
  readonly kind: 'table';
  /** Said for those who cannot see the heading above. */
  readonly caption: string;
  /** A head above the head: each name stands over so many columns. Without a name the columns' own heads take both lines. */
  readonly groups?: readonly HeadGroup[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Columns from the left that hold words, and are left-aligned. */
  readonly words: number;
  /** 0-based columns that are centred. */
  readonly centred?: readonly number[];
  /** The last row is the whole. */
  readonly total?: boolean;
  /** How many columns of the tab each column takes; one where left out. */
  readonly spans?: readonly number[];
}

export interface HeadGroup {
  readonly text: string;
  readonly columns: number;
}

/** A number is a count; a share is shown in percent; a bar is drawn. */
export type ReportCell = string | number | { readonly share: number } | Bar;

/** Shares of the year's target: what is there, and what is expected by the day; null where there is none. */
export interface Bar {
  readonly bar: number | null;
  readonly expected: number | null;
}

export function isBar(cell: ReportCell): cell is Bar {
  return typeof cell === 'object' && 'bar' in cell;
}

/** The columns that groups leave to their own heads, and where each group begins. */
export function groupStarts(groups: readonly HeadGroup[]): (HeadGroup & { readonly at: number })[] {
  let at = 0;
  return groups.map((group) => {
    const start = at;
    at += group.columns;
    return { ...group, at: start };
  });
}
