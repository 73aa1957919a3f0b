/** The port of 変更履歴 over SpreadsheetApp: sealed lines, continued on a new tab before one grows slow. */
import type { Seal } from '../../app/history/chain';
import { chainFaults, noSeal } from '../../app/history/chain';
import type { ChangeLine, History, HistoryPort, Made, RecordedLine } from '../../app/ports/history';
import { ja } from '../../i18n/ja';
import { fixedTabs } from '../../i18n/words/names';
import { decodeKind } from '../../schema/history/change-words';
import type { SheetContext } from '../book/context';
import { madeNow, timestamp } from '../book/made-now';
import type { SheetList } from '../book/sheet-list';
import {
  appendHistory,
  historyHas,
  isFull,
  lastLine,
  lineCells,
  type ReadLine,
  readHistory,
  readLastLines,
  sealAt,
  sealedCells,
} from './history-lines';
import { ensureHistorySheet } from './history-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** So few lines on a tab that those of a request may still stand on the one before. */
const JUST_CONTINUED = 50;

interface HistoryTab {
  readonly sheet: Sheet;
  /** Whether new lines go there. */
  readonly current: boolean;
}

type Placed = Pick<RecordedLine, 'row' | 'sheet' | 'current'> & { readonly cells: readonly string[] };

export class SheetHistory implements HistoryPort {
  /** Where the last line stands; null until it is asked for, and after lines were added. */
  private end: number | null = null;
  /** How many lines were added here: the view moved down by so many. */
  private added = 0;
  /** The cells of one more line, where they were asked for together with the tab. */
  private next: { readonly row: number; readonly range: Range } | null = null;

  constructor(private readonly context: SheetContext) {}

  hasRecorded(requestId: string): boolean {
    const sheet = this.context.fixedSheet('history');
    if (sheet === null) return false;
    const last = lastLine(sheet);
    if (historyHas(sheet, last, requestId)) return true;
    const before = last < JUST_CONTINUED ? archivedHistory(this.context).at(-1) : undefined;
    return before !== undefined && historyHas(before, lastLine(before), requestId);
  }

  prepare(): void {
    if (this.end !== null) return;
    this.next = this.nextLine();
    const sheet = this.context.fixedSheet('history');
    this.end = sheet === null ? null : lastLine(sheet);
  }

  /** Below the last seal, where the next line goes unless somebody wrote there. */
  private nextLine(): SheetHistory['next'] {
    const kept = this.context.store.seal();
    if (kept === null) return null;
    const row = kept.row + 1;
    const range = this.context.likelyCells('history', lineCells(row));
    return range === null ? null : { row, range };
  }

  record(lines: readonly ChangeLine[]): void {
    if (lines.length === 0) return;
    this.prepare();
    const found = this.context.fixedSheet('history');
    if (found === null) return;
    const full = this.end !== null && isFull(this.end);
    const sheet = full ? this.continued(found) : found;
    const below = full || this.end === null ? lastLine(sheet) : this.end;
    const { cells, last } = sealedCells(lines, this.now(), this.lastSeal(sheet, below));
    const range = this.next?.row === below + 1 && !full && cells.length === 1 ? this.next.range : null;
    const row = appendHistory(sheet, cells, below, range);
    this.end = null;
    this.added += full ? 0 : lines.length;
    const archives = this.context.store.seal()?.archives ?? [];
    this.context.store.setSeal({ ...last, row, archives });
  }

  lines(): RecordedLine[] {
    return this.tabs().flatMap((tab) => readHistory(tab.sheet).lines.map((line) => recorded(this.placed(tab, line))));
  }

  /** The latest lines, newest first, at most so many: one read, and one more a tab where the newest has fewer. */
  newest(most: number): RecordedLine[] {
    const found: RecordedLine[] = [];
    for (const tab of this.tabs().reverse()) {
      if (found.length >= most) break;
      const lines = readLastLines(tab.sheet, most - found.length);
      found.push(...lines.map((line) => recorded(this.placed(tab, line))).reverse());
    }
    return found;
  }

  private placed(tab: HistoryTab, { row, cells }: ReadLine): Placed {
    const before = this.added;
    return { ...this.placeOf(tab), cells, row: () => row + (tab.current ? this.added - before : 0) };
  }

  private placeOf({ sheet, current }: HistoryTab): Pick<RecordedLine, 'sheet' | 'current'> {
    return { sheet: () => this.context.list.name(sheet), current };
  }

  /** The oldest first. */
  private tabs(): HistoryTab[] {
    const current = this.context.fixedSheet('history');
    const archives = archivedHistory(this.context).map((sheet) => ({ sheet, current: false }));
    return current === null ? archives : [...archives, { sheet: current, current: true }];
  }

  read(): History {
    const read = this.tabs().map((tab) => ({ tab, ...readHistory(tab.sheet) }));
    const lines = read.flatMap(({ tab, lines: own }) => own.map((line) => this.placed(tab, line)));
    const faults = chainFaults(
      lines.map(({ cells }) => ({ cells: cells.slice(0, -1), seal: cells.at(-1) ?? '' })),
      this.context.store.seal(),
    );
    const hidden = read.flatMap(({ tab, hiddenBy }) =>
      hiddenBy === null ? [] : [{ ...this.placeOf(tab), row: hiddenBy.kind === 'typed' ? hiddenBy.row : null }],
    );
    return { lines: lines.map(recorded), faults, hidden };
  }

  now(): Made {
    return madeNow(this.context);
  }

  /** Of the last line. Where it is not where it was left, the line itself is asked: an execution may have been ended. */
  private lastSeal(sheet: Sheet, row: number): Seal {
    const kept = this.context.store.seal();
    if (kept !== null && kept.row === row) return kept;
    return sealAt(sheet, row) ?? kept ?? noSeal;
  }

  /** A new tab in the place of a full one, which stays under another name. Run again it does what is left. */
  private continued(full: Sheet): Sheet {
    const { list, store } = this.context;
    store.refresh();
    list.refresh();
    this.context.forget();
    const now = this.context.fixedSheet('history');
    if (now !== null && now.getSheetId() !== full.getSheetId()) return now;
    const name = freeName(list, ja.history.archive(timestamp(this.context, 'yyyy-MM-dd')));
    if (list.name(full) === fixedTabs.history) list.rename(full, name);
    const sheet = list.byName(fixedTabs.history) ?? list.insert(fixedTabs.history, full);
    ensureHistorySheet(sheet, list.takeNew(sheet), store);
    store.keepLooks();
    const kept = store.seal() ?? { ...(sealAt(full, lastLine(full)) ?? noSeal), archives: [] };
    const archives = kept.archives.filter((id) => id !== full.getSheetId());
    store.setSeal({ ...kept, row: 0, archives: [...archives, full.getSheetId()] });
    this.context.pointTo('history', sheet);
    return sheet;
  }
}

/** The tabs of earlier lines, oldest first. */
export function archivedHistory(context: SheetContext): Sheet[] {
  const ids = context.store.seal()?.archives ?? [];
  const sheets = context.sheets();
  return ids.flatMap((id) => sheets.find((sheet) => sheet.getSheetId() === id) ?? []);
}

function recorded({ row, cells, ...where }: Placed): RecordedLine {
  const [at = '', word = '', by = '', tab = '', id = '', before = '', after = '', reason = '', requestId = ''] = cells;
  const content = cells[9] ?? '';
  return { ...where, row, at, by, kind: decodeKind(word), word, tab, id, before, after, reason, requestId, content };
}

function freeName(list: SheetList, wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (list.byName(name) === null) return name;
  }
}
