/** The Book over Univer: puts the parts together. */

import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { Calculation } from './calculation';
import { installClock } from './clock-functions';
import { CustomFunctions } from './custom-functions';
import { Engine } from './engine';
import { References } from './references';
import { keepResultFormatsApart } from './results';
import { Settling } from './settling';
import { newSheetData, Sheets } from './sheets-part';
import { FORMAT, readSnapshot, VERSION, workbookSnapshot } from './snapshot';
import { Structure } from './structure';
import type { Book } from './types';
import { CellReader } from './values';
import { CellWriter } from './writing';

export interface BookOptions {
  /** What `snapshot()` gave, or null for a new book of one empty sheet. */
  readonly snapshot: unknown | null;
  /** Of a new book; a saved one brings its own. */
  readonly timeZone: string;
  readonly locale: string;
  readonly now: () => Date;
}

/** Opens a book. Throws a BookError 'badSnapshot' for a snapshot that is broken or of a later version. */
export function createBook(options: BookOptions): Book {
  const saved = options.snapshot === null ? null : readSnapshot(options.snapshot);
  const clock = { now: options.now, timeZone: saved?.timeZone ?? options.timeZone };
  const locale = saved?.locale ?? options.locale;
  const engine = new Engine(saved?.workbook ?? newWorkbook());
  const calculation = new Calculation(engine);
  const reader = new CellReader(engine);
  const functions = new CustomFunctions(engine, calculation, (...place) => reader.formatAt(...place));
  const writer = new CellWriter(engine, calculation, reader, clock, {
    check: () => undefined,
    replaced: (sheetId, rect) => functions.forget(sheetId, rect),
  });
  const references = new References(engine, writer.sizeOf);
  const sheets = new Sheets(engine, calculation, references, () => functions.forgetAll());
  const structure = new Structure(engine, calculation, references, [{ shifted: () => functions.forgetAll() }]);
  const settling = new Settling(calculation, functions);
  keepResultFormatsApart(engine);
  installClock(engine, calculation, clock);
  calculation.markAll();

  const missing = (name: string) => (): never => {
    throw new Error(`Not there yet: ${name}`);
  };
  return {
    locale,
    timeZone: clock.timeZone,
    ...bound(sheets, [
      'name',
      'rename',
      'sheets',
      'insertSheet',
      'deleteSheet',
      'renameSheet',
      'moveSheet',
      'setHidden',
      'setFrozen',
      'setTabColor',
      'lastRow',
      'lastColumn',
    ]),
    ...bound(structure, [
      'insertRows',
      'deleteRows',
      'insertColumns',
      'deleteColumns',
      'moveRows',
      'moveColumns',
      'setRowsHidden',
      'setColumnsHidden',
      'isRowHidden',
      'isColumnHidden',
      'setColumnWidths',
      'setRowHeights',
      'columnWidth',
      'rowHeight',
    ]),
    ...bound(reader, ['values', 'display', 'formulas']),
    ...bound(writer, ['setValues', 'setFormulas']),
    ...bound(settling, ['settle', 'settleNative']),
    notes: missing('notes'),
    formats: missing('formats'),
    validations: missing('validations'),
    setNotes: missing('setNotes'),
    setFormats: missing('setFormats'),
    setValidations: missing('setValidations'),
    setBorder: missing('setBorder'),
    merge: missing('merge'),
    breakApart: missing('breakApart'),
    merges: missing('merges'),
    clear(sheetId, rect, what) {
      if (what.contents) writer.clearContents(sheetId, rect);
    },
    sort: missing('sort'),
    conditionalRules: missing('conditionalRules'),
    setConditionalRules: missing('setConditionalRules'),
    protections: () => [],
    addProtection: missing('addProtection'),
    updateProtection: missing('updateProtection'),
    removeProtection: missing('removeProtection'),
    namedRanges: missing('namedRanges'),
    setNamedRange: missing('setNamedRange'),
    removeNamedRange: missing('removeNamedRange'),
    metadata: () => [],
    addMetadata: missing('addMetadata'),
    updateMetadata: missing('updateMetadata'),
    removeMetadata: missing('removeMetadata'),
    setCustomFunctions: (names, runner) => functions.register(names, runner),
    setClock(now) {
      clock.now = now;
      calculation.wake();
    },
    snapshot: () => ({
      format: FORMAT,
      version: VERSION,
      locale,
      timeZone: clock.timeZone,
      workbook: workbookSnapshot(engine),
      attachments: {},
    }),
    onChange: (listener) => engine.onChange(listener),
    dispose() {
      calculation.dispose();
      engine.dispose();
    },
  };
}

function newWorkbook(): Partial<IWorkbookData> {
  const sheet = newSheetData(0, 'シート1');
  return {
    id: 'book',
    name: '無題のスプレッドシート',
    locale: LocaleType.JA_JP,
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  };
}

/** Methods of an object that keep their object when they are passed on. */
function bound<Part extends object, Name extends keyof Part>(part: Part, names: readonly Name[]): Pick<Part, Name> {
  const methods = {} as Pick<Part, Name>;
  for (const name of names) {
    const method = part[name];
    methods[name] = typeof method === 'function' ? method.bind(part) : method;
  }
  return methods;
}
