/** What a window and the host say to each other over the live connection. JSON, one message a frame. */

import type { ChartInfo } from '../book/model/chart-info';
import type { Rect } from '../book/model/rect';
import type { GridChange, NamedRangeInfo, SheetExtras } from '../book/model/types';
import type { MenuEntry, Question, RangeRef } from '../services/protocol';
import type { EditRequest, GridAction, Json } from './local-workbook';

/** How far a window has come: which run of the host, and the last message of changes that it applied. */
export interface Seen {
  readonly epoch: string;
  readonly seq: number;
}

export type TypedCell = string | number | boolean | null;

/** Asks that are done once, however often they are sent: each carries an id that no other has. */
export type Ask =
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly at: RangeRef;
      readonly values: readonly (readonly TypedCell[])[];
      readonly how?: NonNullable<EditRequest['how']>;
    }
  | { readonly kind: 'act'; readonly id: string; readonly act: WindowAct }
  | { readonly kind: 'menu'; readonly id: string; readonly path: readonly string[] }
  | { readonly kind: 'run'; readonly id: string; readonly function: string; readonly args: readonly Json[] };

/** What a person does with sheets, rows and columns by the grid's own menus. */
export type WindowAct =
  | GridAction
  | { readonly do: 'addSheet'; readonly index: number }
  | { readonly do: 'moveSheet'; readonly sheet: string; readonly index: number }
  | { readonly do: 'hideSheet' | 'showSheet'; readonly sheet: string }
  | {
      readonly do: 'setSize';
      readonly axis: 'rows' | 'columns';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly do: 'setHidden';
      readonly axis: 'rows' | 'columns';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | {
      readonly do: 'moveRows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | { readonly do: 'numberFormat'; readonly sheet: string; readonly range: string; readonly format: string }
  | { readonly do: 'style'; readonly sheet: string; readonly range: string; readonly style: CellStyle }
  /** Rows as high again as what stands in them. */
  | { readonly do: 'fitRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly do: 'clearStyle' | 'merge' | 'unmerge'; readonly sheet: string; readonly range: string }
  | { readonly do: 'border'; readonly sheet: string; readonly range: string; readonly lines: BorderLines }
  | { readonly do: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: 'copySheet'; readonly sheet: string }
  | { readonly do: 'tabColor'; readonly sheet: string; readonly color: string | null }
  /** Cut cells and paste them with their first cell there. */
  | { readonly do: 'cut'; readonly from: RangeRef; readonly to: Pick<RangeRef, 'sheetId' | 'row' | 'column'> }
  /** What this window did last is taken back, or done again. */
  | { readonly do: 'undo' | 'redo' };

/** How cells look, beside their number format. */
export type CellStyle =
  | { readonly name: 'background' | 'fontColor'; readonly value: string | null }
  | { readonly name: 'fontWeight'; readonly value: 'bold' | 'normal' }
  | { readonly name: 'fontStyle'; readonly value: 'italic' | 'normal' }
  | { readonly name: 'fontLine'; readonly value: 'underline' | 'line-through' | 'none' }
  | { readonly name: 'fontSize'; readonly value: number }
  | { readonly name: 'horizontalAlignment'; readonly value: 'left' | 'center' | 'right' | null }
  | { readonly name: 'verticalAlignment'; readonly value: 'top' | 'middle' | 'bottom' | null }
  | { readonly name: 'wrap'; readonly value: boolean };

export type BorderLines = 'all' | 'outer' | 'inner' | 'bottom' | 'none';

export type FromWindow =
  | { readonly kind: 'hello'; readonly window: string; readonly user: string; readonly seen: Seen | null }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'select'; readonly at: RangeRef }
  /** The script that this ask started is to end. */
  | { readonly kind: 'end'; readonly ask: string }
  | { readonly kind: 'answer'; readonly question: string; readonly button: string; readonly text: string }
  | Ask;

/** What a window shows beside the cells. */
export interface Facts {
  readonly title: string;
  readonly menus: readonly { readonly caption: string; readonly entries: readonly MenuEntry[] }[];
  readonly protections: readonly Guard[];
  readonly names: readonly NamedRangeInfo[];
  readonly charts: readonly ChartInfo[];
  readonly withoutGridlines: readonly number[];
  /** The script's functions that cells may call. */
  readonly customFunctions: readonly string[];
  /** The workbook's clock against the machine's. */
  readonly clock: { readonly timeZone: string; readonly minutesAhead: number };
}

/** A protection as a window heeds it: who may edit is the host's matter. */
export interface Guard {
  readonly sheetId: number;
  readonly rect: Rect | null;
  readonly unprotected: readonly Rect[];
  readonly warningOnly: boolean;
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Of the rule that refused. */
  readonly help?: string;
}

export interface Asked extends Question {
  readonly id: string;
}

export interface ShownThing {
  readonly kind: 'sidebar' | 'modal' | 'modeless' | 'toast';
  readonly title: string;
  readonly message: string;
  /** Where the frame finds its page; '' for a toast. */
  readonly path: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Of a toast, as its script asked for; below 0 until it is put away. */
  readonly seconds: number | null;
}

export type ToWindow =
  /** `seen` false: what was missed is gone, the window is to load the grid anew. */
  | { readonly kind: 'welcome'; readonly epoch: string; readonly seen: boolean }
  | {
      readonly kind: 'changes';
      readonly seq: number;
      readonly changes: readonly GridChange[];
      readonly facts?: Facts;
      readonly extras?: Readonly<Record<string, SheetExtras>>;
    }
  /** The cells now hold what an edit put there (or not, when it was refused). */
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'done'; readonly id: string; readonly result?: Json; readonly error?: Failure }
  /** How far the script of an ask is: service calls, of how many when that is known; and whether it may be ended. */
  | {
      readonly kind: 'progress';
      readonly id: string;
      readonly calls: number;
      readonly expected: number | null;
      readonly mayEnd: boolean;
    }
  | { readonly kind: 'ask'; readonly question: Asked }
  | { readonly kind: 'unask'; readonly id: string }
  | { readonly kind: 'show'; readonly shown: ShownThing }
  | { readonly kind: 'go'; readonly at: RangeRef };

/** What a window loads first. */
export interface GridState extends Seen {
  readonly workbook: unknown;
  readonly facts: Facts;
  readonly extras: Readonly<Record<string, SheetExtras>>;
}
