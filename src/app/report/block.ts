/** What a report is made of. */

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** `newPage`: begins a page on paper. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | {
      readonly kind: 'table';
      /** Said for those who cannot see the heading above. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly ReportCell[])[];
      /** Columns from the left that hold words, and are left-aligned. */
      readonly words: number;
      /** The last row is the whole. */
      readonly total?: boolean;
    };

/** A number is a count; a share is shown in percent. */
export type ReportCell = string | number | { readonly share: number };
