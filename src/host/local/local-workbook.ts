/** The host's inner face: what the HTTP edge, the tests and the bench call. One book, one script bundle, many executions. */
import type { BookLocale } from '../book/model/regional';
import type { OutboxMail } from './deferred';
import type { FromWindow } from './messages';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a page of the script finds of storage: what it kept, nothing at each opening, or one that throws. */
export type FrameStorage = 'kept' | 'empty' | 'throws';

export interface HostOptions {
  /** The Apps Script file to run: dist/Code.js, or another given by --script. */
  readonly scriptFile: string;
  /** HTML files that HtmlService.createHtmlOutputFromFile may serve, by name without ending. */
  readonly htmlDir: string;
  /** The snapshot to open, or null for a new book. */
  readonly snapshot: unknown | null;
  /** The name of a new book; without it, Google's name for an unnamed one. */
  readonly title?: string;
  /** Of a new book: ja_JP when left out. */
  readonly locale?: BookLocale;
  /** Of a new book: Asia/Tokyo when left out. The script's own zone is its manifest's. */
  readonly timeZone?: string;
  /** 'kept' when left out. */
  readonly frameStorage?: FrameStorage;
  /** Whether charts answer their ranges split by column, as the live service may; false when left out. */
  readonly splitChartRanges?: boolean;
  /** yyyy-mm-dd; null is the machine's clock. */
  readonly today: string | null;
  /** Milliseconds added to every service call. */
  readonly latencyMs: number;
  /** The N-th service call of each execution throws; 0 is never. */
  readonly faultAt: number;
  /** The N-th read of cells of each execution times out, as under load; 0 or left out is never. */
  readonly readTimeoutAt?: number;
  /** The N-th flush of each execution takes effect and times out; 0 or left out is never. */
  readonly flushTimeoutAt?: number;
  /** Whether executions are ended when they pass the live service's limits of time; true when left out. */
  readonly realLimits?: boolean;
  /** Each execution is ended at its N-th service call; 0 or left out is never. */
  readonly killAt?: number;
  /** What `run` does is done, and its caller hears that it failed; false when left out. */
  readonly lostAnswer?: boolean;
  /** Saves the snapshot durably; resolved when it is on disk. null keeps the book in memory. */
  readonly save: ((snapshot: unknown) => Promise<void>) | null;
  /** Saves a snapshot as a new file beside the book's and answers its name; null or left out where the book is in no file. */
  readonly saveCopy?: ((snapshot: unknown) => Promise<string>) | null;
  /** Whether to save when the workbook is closed and not before; false when left out. */
  readonly savesOnlyAtClose?: boolean;
  /** The address of the local workbook's page, ending in '/': what getUrl() and ScriptApp's getUrl() build on. */
  readonly baseUrl?: () => string;
  /** Takes each line that a script logs; the process's own log when left out. */
  readonly log?: (line: string) => void;
}

export interface ExecutionRecord {
  readonly id: number;
  readonly function: string;
  readonly kind: 'menu' | 'edit' | 'open' | 'call' | 'customFunction' | 'web' | 'trigger';
  readonly user: string;
  /** `reads` and `writes` count calls that read or write cells of a range; total counts every service call. */
  readonly calls: {
    readonly total: number;
    readonly reads: number;
    readonly writes: number;
    readonly methods: Readonly<Record<string, number>>;
  };
  readonly ms: number;
  /** Milliseconds that it would take on Google's servers, by the published measurements of what a call costs there. */
  readonly googleMs: number;
  /** The calls that cost most of googleMs, the dearest first. */
  readonly costliest: readonly { readonly method: string; readonly calls: number; readonly googleMs: number }[];
  readonly error?: string;
}

export interface EditRequest {
  readonly sheet: string;
  readonly range: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly user?: string;
  /** It is another range of one delete or paste, which makes one event. */
  readonly how?: 'further';
}

/** A refusal that a caller can act on; `status` is the HTTP status it becomes. */
export class HostError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** What the rule that refused says to the person. */
    readonly help = '',
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export interface LocalWorkbook {
  readonly frameStorage: FrameStorage;
  sheets(): { name: string; hidden: boolean; rows: number; columns: number }[];
  /** Reads after the workbook is calculated. */
  values(sheet: string, range: string): Promise<{ values: Json[][]; display: string[][] }>;
  /**
   * As a person typing; resolves when onEdit has run, the book is calculated and saved. `execution` is null when there is no
   * onEdit, or the live service would have made no event.
   */
  edit(request: EditRequest): Promise<{ execution: number | null }>;
  run(request: {
    function: string;
    args: Json[];
    user?: string;
  }): Promise<{ result: Json } | { error: { name: string; message: string } }>;
  menu(request: { path: string[]; answers?: Json[]; user?: string }): Promise<{ shown: Json[] }>;
  /** What doGet gives at /exec. */
  web(query: Readonly<Record<string, string>>): Promise<{ html: string; title: string }>;
  /** Starts every trigger of the clock once, as the live service does at their hour: this clock never does by itself. */
  ring(): Promise<{ ran: number; errors: string[] }>;
  /** The mails that scripts sent, oldest first: none leaves this machine. */
  outbox(): OutboxMail[];
  formula(formula: string): Promise<{ value: Json }>;
  /** The colours that people gave to chips of lists, by cell; null where there is none. */
  chipColors(sheet: string, range: string): (string | null)[][];
  executions(): ExecutionRecord[];
  /** A whole-book change as a person would do by the grid's menus, for tests and the page. */
  change(action: GridAction): Promise<void>;
  /** Writes a copy as Google makes one beside the book's file; answers the new file. */
  copy(): Promise<{ file: string }>;
  /** The windows of the page. */
  readonly live: LiveWorkbook;
  close(): Promise<void>;
}

export interface LiveWorkbook {
  /** The whole grid as a window loads it first, as JSON text. */
  state(): Promise<string>;
  /** The page of a sidebar or a dialog that a script showed; null when there is none (any more). */
  shown(key: string): { html: string; title: string } | null;
  /** A window connects. What it says is handed to the link; what it is to know goes to `send`, as JSON text. */
  connect(hello: Extract<FromWindow, { kind: 'hello' }>, send: (text: string) => void): WindowLink;
}

export interface WindowLink {
  receive(message: FromWindow): void;
  /** The connection is gone; the window may come back. */
  gone(): void;
}

export type GridAction =
  /** A person gives the chips of a list their colours, in the dialog that no script reaches. */
  | { readonly do: 'colorChips'; readonly sheet: string; readonly range: string; readonly color: string }
  | { readonly do: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly do: 'deleteSheet'; readonly sheet: string }
  | {
      readonly do: 'insertColumns' | 'deleteColumns' | 'insertRows' | 'deleteRows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly do: 'moveColumns';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | {
      readonly do: 'sort';
      readonly sheet: string;
      readonly range: string;
      readonly column: number;
      readonly ascending: boolean;
    };
