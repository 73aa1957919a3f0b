/** What the services inside a realm ask of the workbook's thread: one entry an operation. Both sides are typed by this table. */

import type { ChartInfo } from '../book/model/chart-info';
import type { Rect } from '../book/model/rect';
import type { RowHeightKind } from '../book/model/spans';
import type {
  BorderSpec,
  ConditionalRule,
  FormatName,
  MetadataInfo,
  NamedRangeInfo,
  ProtectionInfo,
  SheetInfo,
  Validation,
  Wire,
} from '../book/model/types';

/** A rectangle and the sheet that it lies on. */
export interface RangeRef extends Rect {
  readonly sheetId: number;
}

export interface BookInfo {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly locale: string;
  readonly timeZone: string;
}

export type FormatValue = string | number | boolean | null;
export type PropertyStore = 'script' | 'document' | 'user';
export type LockName = 'script' | 'document' | 'user';

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption: string;
  readonly fn: string;
  readonly entries: readonly MenuEntry[];
}

/** A dialog, a sidebar or a toast, as it is shown to the person. */
export interface Shown {
  readonly kind: 'sidebar' | 'modal' | 'modeless' | 'toast';
  readonly title: string;
  readonly html: string;
  readonly message: string;
  readonly width: number | null;
  readonly height: number | null;
  /** How long a toast stands; below 0 until it is put away. Null for the others. */
  readonly seconds: number | null;
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** What Range.copyTo takes over; the names are those of CopyPasteType. */
export type CopyWhat =
  | 'NORMAL'
  | 'NO_BORDERS'
  | 'VALUES'
  | 'FORMULA'
  | 'FORMAT'
  | 'DATA_VALIDATION'
  | 'CONDITIONAL_FORMATTING'
  | 'COLUMN_WIDTHS';

export interface ClearWhat {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly notes: boolean;
  readonly validations: boolean;
}

/** Every operation with its arguments (plain JSON) and its answer. */
export interface Ops {
  'book.info': () => BookInfo;
  'book.rename': (name: string) => null;
  'book.setLocale': (locale: string) => null;
  'book.setTimeZone': (timeZone: string) => null;
  'book.flush': () => null;

  'sheet.list': () => SheetInfo[];
  'sheet.info': (sheetId: number) => SheetInfo;
  'sheet.used': (sheetId: number) => { lastRow: number; lastColumn: number };
  /** `template` is the id of a sheet. */
  'sheet.insert': (name: string | null, index: number | null, template: number | null) => SheetInfo;
  'sheet.clear': (sheetId: number, what: ClearWhat) => null;
  'sheet.delete': (sheetId: number) => null;
  'sheet.rename': (sheetId: number, name: string) => null;
  'sheet.move': (sheetId: number, index: number) => null;
  'sheet.setHidden': (sheetId: number, hidden: boolean) => null;
  'sheet.setFrozen': (sheetId: number, rows: number | null, columns: number | null) => null;
  'sheet.setTabColor': (sheetId: number, color: string | null) => null;
  'sheet.setGridlinesHidden': (sheetId: number, hidden: boolean) => null;
  'sheet.gridlinesHidden': (sheetId: number) => boolean;
  'active.get': () => RangeRef;
  'active.set': (range: RangeRef) => null;

  'lines.insert': (sheetId: number, axis: 'rows' | 'columns', before: number, count: number) => null;
  'lines.delete': (sheetId: number, axis: 'rows' | 'columns', first: number, count: number) => null;
  'lines.move': (sheetId: number, axis: 'rows' | 'columns', first: number, count: number, before: number) => null;
  'lines.setHidden': (sheetId: number, axis: 'rows' | 'columns', first: number, count: number, hidden: boolean) => null;
  'lines.isHidden': (sheetId: number, axis: 'rows' | 'columns', at: number) => boolean;
  /** `kind` is of rows alone. */
  'lines.setSize': (
    sheetId: number,
    axis: 'rows' | 'columns',
    first: number,
    count: number,
    pixels: number,
    kind: RowHeightKind,
  ) => null;
  'lines.size': (sheetId: number, axis: 'rows' | 'columns', at: number) => number;

  'range.check': (range: RangeRef) => null;
  /** `notation` for rows and columns that reach the sheet's end, as 'D:F'; null for all else. */
  'range.resolve': (text: string, sheetId: number | null) => RangeRef & { readonly notation: string | null };
  'range.resolveAll': (texts: string[], sheetId: number | null) => RangeRef[];
  'values.get': (range: RangeRef) => Wire[][];
  'display.get': (range: RangeRef) => string[][];
  'formulas.get': (range: RangeRef) => string[][];
  'notes.get': (range: RangeRef) => string[][];
  'formats.get': (range: RangeRef, name: FormatName) => FormatValue[][];
  'validations.get': (range: RangeRef) => (Validation | null)[][];
  'merges.get': (range: RangeRef) => RangeRef[];
  'values.set': (ranges: RangeRef[], values: Wire[][]) => null;
  'values.fill': (ranges: RangeRef[], value: Wire) => null;
  'values.append': (sheetId: number, row: Wire[]) => null;
  'values.insertCheckboxes': (ranges: RangeRef[], checked: Wire, unchecked: Wire, custom: boolean) => null;
  /** Ticks the checkboxes among the cells, or takes the ticks away. */
  'values.check': (ranges: RangeRef[], checked: boolean) => null;
  'formulas.set': (ranges: RangeRef[], formulas: string[][]) => null;
  'formulas.fill': (ranges: RangeRef[], formula: string) => null;
  'notes.set': (ranges: RangeRef[], notes: (string | null)[][]) => null;
  'notes.fill': (ranges: RangeRef[], note: string | null) => null;
  'formats.set': (range: RangeRef, name: FormatName, values: FormatValue[][]) => null;
  'formats.fill': (ranges: RangeRef[], name: FormatName, value: FormatValue) => null;
  'validations.set': (range: RangeRef, rules: (Validation | null)[][]) => null;
  'validations.fill': (ranges: RangeRef[], rule: Validation | null) => null;
  'border.set': (ranges: RangeRef[], border: BorderSpec) => null;
  'merge.set': (range: RangeRef, how: 'all' | 'across' | 'vertically') => null;
  'merge.break': (ranges: RangeRef[]) => null;
  'cells.clear': (ranges: RangeRef[], what: ClearWhat) => null;
  'cells.sort': (range: RangeRef, by: { column: number; ascending: boolean }[]) => null;
  'cells.copy': (from: RangeRef, to: RangeRef, what: CopyWhat, transposed: boolean) => null;

  'conditional.get': (sheetId: number) => ConditionalRule[];
  'conditional.set': (sheetId: number, rules: ConditionalRule[]) => null;
  'protections.get': () => ProtectionInfo[];
  /** A sheet that has a protection keeps it. */
  'protections.add': (protection: Omit<ProtectionInfo, 'id'>) => ProtectionInfo;
  'protections.update': (protection: ProtectionInfo) => null;
  'protections.remove': (id: string) => null;
  'protections.canEdit': (id: string) => boolean;
  'charts.get': (sheetId: number) => ChartInfo[];
  'charts.insert': (chart: Omit<ChartInfo, 'id'>) => ChartInfo;
  'charts.update': (chart: ChartInfo) => null;
  'charts.remove': (id: number) => null;
  'named.get': () => NamedRangeInfo[];
  'named.set': (name: string, range: RangeRef) => null;
  'named.remove': (name: string) => null;
  'metadata.get': () => MetadataInfo[];
  'metadata.add': (entry: Omit<MetadataInfo, 'id'>) => MetadataInfo;
  'metadata.update': (entry: MetadataInfo) => null;
  'metadata.remove': (id: number) => null;

  'lock.try': (lock: LockName, milliseconds: number) => boolean;
  'lock.has': (lock: LockName) => boolean;
  'lock.release': (lock: LockName) => null;
  'properties.get': (store: PropertyStore) => Record<string, string>;
  'properties.set': (store: PropertyStore, values: Record<string, string>, deleteOthers: boolean) => null;
  'properties.delete': (store: PropertyStore, key: string) => null;
  'cache.get': (store: PropertyStore, keys: string[]) => Record<string, string>;
  'cache.put': (store: PropertyStore, values: Record<string, string>, seconds: number) => null;
  'cache.remove': (store: PropertyStore, keys: string[]) => null;

  'ui.get': () => null;
  'ui.menu': (caption: string, entries: MenuEntry[]) => null;
  'ui.show': (shown: Shown) => null;
  'ui.ask': (question: Question) => { button: string; text: string };
  /** For Session's own getters of users, which need a scope. */
  'session.email': (which: 'active' | 'effective') => string;
  'session.user': () => { active: string; effective: string; temporaryKey: string };
  'script.info': () => { id: string; url: string };
  'html.file': (name: string) => string;

  'mail.quota': () => number;
  'mail.send': (mail: { to: string; subject: string; body: string }) => null;
  'triggers.get': () => TriggerInfo[];
  'triggers.add': (fn: string) => TriggerInfo;
  'triggers.remove': (id: string) => null;
  'scopes.missing': (scopes: string[]) => boolean;
  /** Asks the person for what is not granted; throws when they refuse. */
  'scopes.require': (scopes: string[]) => null;
}

export interface TriggerInfo {
  readonly id: string;
  readonly fn: string;
}

export type OpName = keyof Ops;

/** How the services in a realm reach the worker around them. Only strings cross, so no object of another realm gets in. */
export interface RealmHost {
  /** A service call: arguments and answer as JSON text; the answer is {value} or {error}. Blocks. */
  call(op: string, method: string, args: string): string;
  /** Work of the worker itself: digests, base64, sleep. */
  native(name: string, args: string): string;
  log(level: string, text: string): void;
  /** Says that the script called something that takes time and asks nothing of the book. */
  localCall(): void;
  /** The text of the job to run: a Job. */
  readonly job: string;
  /** Hands over the two steps of a run; the second one is called when microtasks have run. */
  ready(start: () => void, finish: () => string): void;
}

export type JobKind = 'menu' | 'edit' | 'open' | 'call' | 'customFunction' | 'web' | 'trigger' | 'inspect';

/** An edit as the event object needs it. */
export interface EditEvent {
  readonly range: RangeRef;
  readonly value: string | null;
  readonly oldValue: string | null;
}

export interface Job {
  readonly kind: JobKind;
  readonly function: string;
  /** For call: google.script.run's arguments; for customFunction: cells (a missing argument is {missing:true}). */
  readonly args: readonly unknown[];
  readonly event: EditEvent | null;
  /** doGet's query. */
  readonly query: Readonly<Record<string, string>>;
  /** The trigger that started it, '' for none. */
  readonly trigger: string;
  /** Milliseconds that the script's clock is ahead of the machine's. */
  readonly clockOffset: number;
  /** The script's, by its manifest. */
  readonly timeZone: string;
  readonly bookTimeZone: string;
  readonly locale: string;
  readonly user: string;
}

export interface ScriptError {
  readonly name: string;
  readonly message: string;
}

export type JobResult = { readonly value: unknown } | { readonly error: ScriptError };
