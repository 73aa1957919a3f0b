/** Books made in memory, and copies of them as the add-on itself takes them. */

import { exportBook } from '../../src/app/import-export/export-book';
import type { BookTables } from '../../src/app/ports/backup';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { figuresOf, monthKeyAt } from '../../src/domain/closing/closing';
import { allIndicators, columnIndicators } from '../../src/domain/plan/indicators';
import type { Config } from '../../src/domain/plan/model';
import { strictRow } from '../../src/domain/rows/strict-row';
import { type RollUp, rollUp } from '../../src/domain/totals/roll-up';
import { ja } from '../../src/i18n/ja';
import { closingHeaders, initiativeHeaders, qualityHeaders, settingsHeaders } from '../../src/i18n/words/names';
import { closingCells, closingColumns } from '../../src/schema/closing/closings-table';
import { indicatorCells, indicatorTableHeaders, initiativeCells } from '../../src/schema/plan/plan-table';
import { settingKeys } from '../../src/schema/plan/setting-groups';
import { settingValues } from '../../src/schema/plan/settings-table';
import { MemoryBackup } from '../app/memory-backup';
import { MemoryHistory } from '../app/memory-history';
import type { Typed } from '../app/memory-rows';
import type { MemoryService } from '../app/memory-service';
import { day, MemoryWorkbook, world } from '../app/memory-workbook';

export interface MadeBook {
  readonly config: Config;
  readonly code: string;
  readonly municipality: string;
  readonly bookId: string;
  /** yyyy/MM/dd HH:mm:ss */
  readonly at: string;
  readonly rows: readonly { readonly tab: string; readonly typed: Typed }[];
  /** Months (0 to 11) that are closed for every area. */
  readonly closed?: readonly number[];
}

export interface CopyFile {
  readonly name: string;
  readonly text: string;
}

/** The files of 控えを取る. */
export function copyOf(book: MadeBook): readonly CopyFile[] {
  const workbook = new MemoryWorkbook(book.config);
  const { plan, rows, service } = workbook;
  for (const { tab, typed } of book.rows) workbook.type(tab, typed);
  const history = new HistoryAt(service, book.at);
  history.record(
    book.rows.slice(0, 5).map(({ tab }, at) => ({
      made: { at: book.at, by: 'staff@example.jp' },
      kind: 'recorded',
      tab,
      id: `${book.bookId}-${at}`,
      before: '',
      after: '記録',
      reason: '',
      requestId: `${book.bookId}-request-${at}`,
    })),
  );
  const { deps } = world({ config: book.config, today: book.at.slice(0, 10).replace(/\//g, '-') });
  const outcome = exportBook({ ...deps, plan, rows, history, backup: new MadeTables(service, book) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.files;
}

/** The same rows through the domain, without any copy. */
export function rolledUp({ config, rows, at }: MadeBook): RollUp {
  const asOf = config.asOf ?? day(at.slice(0, 10).replace(/\//g, '-'));
  const tabs = config.initiatives.map((initiative) => ({
    initiative: initiative.key,
    rows: rows
      .filter(({ tab }) => tab === initiative.key)
      .map(({ typed }) => {
        const cell = (key: string): CellValue => typed[key] ?? null;
        const counts = columnIndicators(initiative).map(({ key }) => cell(key));
        const { date, area, staff, counterparty, note, status } = {
          date: cell('date'),
          area: cell('area'),
          staff: cell('staff'),
          counterparty: cell('counterparty'),
          note: cell('note'),
          status: cell('status'),
        };
        return strictRow({ date, area, staff, counts, counterparty, note, status }, config, asOf);
      }),
  }));
  return rollUp(config, tabs, asOf);
}

class HistoryAt extends MemoryHistory {
  constructor(
    service: MemoryService,
    private readonly at: string,
  ) {
    super(service);
  }

  override now(): { at: string; by: string } {
    return { at: this.at, by: '' };
  }
}

class MadeTables extends MemoryBackup {
  constructor(
    service: MemoryService,
    private readonly made: MadeBook,
  ) {
    super(service);
    this.book = made.bookId;
  }

  override readTables(): BookTables {
    const { config, code, municipality } = this.made;
    const labels = new Map(allIndicators(config).map(({ key, label }) => [key, label]));
    const { key, item, value, area, areaMail, staff } = settingsHeaders;
    const values = { ...settingValues(config), municipalityCode: code, municipality };
    const asOf: CellValue = config.asOf === null ? null : { kind: 'date', date: config.asOf };
    const lines = Math.max(config.areas.length + 1, config.staff.length);
    return {
      indicators: [
        indicatorTableHeaders(config.areas, config.fiscalYear),
        ...config.initiatives.flatMap((initiative) =>
          initiative.indicators.map((each) => filled(indicatorCells(initiative, each, labels, config.areas))),
        ),
      ],
      initiatives: [
        Object.values(initiativeHeaders),
        ...config.initiatives.map((each) => filled(initiativeCells(each))),
      ],
      settings: [
        [key, item, value],
        ...settingKeys.map((each): CellValue[] => [
          each,
          ja.setup.settings.items[each][0] ?? null,
          each === 'asOf' ? asOf : values[each] === '' ? null : values[each],
        ]),
      ],
      lists: [
        [area, areaMail, staff],
        ...Array.from({ length: lines }, (_, at): CellValue[] => [
          [...config.areas, config.cityWide][at] ?? null,
          null,
          config.staff[at] ?? null,
        ]),
      ],
      closings: [Object.values(closingHeaders), ...this.closingRows()],
      quality: [Object.values(qualityHeaders)],
    };
  }

  private closingRows(): CellValue[][] {
    const { config, closed = [], at } = this.made;
    const totals = rolledUp(this.made);
    return closed.flatMap((month) =>
      figuresOf(config, totals, month, [...config.areas, config.cityWide, null]).map((figure) => {
        const cells = closingCells(config, figure, {
          at,
          by: '',
          requestId: `close-${monthKeyAt(config.fiscalYear, month)}`,
        });
        return closingColumns.map((column): CellValue => cells[column]);
      }),
    );
  }
}

function filled(cells: readonly (string | number)[]): CellValue[] {
  return cells.map((cell) => (cell === '' ? null : cell));
}
