/** The Book over Univer: puts the parts together. */

import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { ConditionalFormats } from './cells/conditional';
import { Formats } from './cells/formats';
import { Notes } from './cells/notes';
import { Sorting } from './cells/sorting';
import { Validations } from './cells/validations';
import { CellWriter } from './cells/writing';
import { Charts } from './charts/charts';
import { Engine } from './engine/engine';
import { guardDefinedNames } from './engine/engine-guards';
import { CellReader } from './engine/values';
import { Calculating } from './formulas/calculating';
import { Calculation } from './formulas/calculation';
import { installClock, isVolatile } from './formulas/clock-functions';
import { CustomFunctions } from './formulas/custom-functions';
import { missingNote } from './formulas/functions/missing';
import { installSheetsFunctions } from './formulas/functions/sheets-functions';
import { typingOf } from './formulas/functions/typing';
import { NamedRanges } from './formulas/named-ranges';
import { References } from './formulas/references';
import { markUnsaved, savedResults } from './formulas/saved-results';
import { formulaContext } from './formulas/text/formula-context';
import { offsetFormula } from './formulas/text/formula-refs';
import { GridFeed } from './grid-feed';
import { Lifting } from './lifting';
import { boundA1, parseA1 } from './model/a1';
import type { Rect } from './model/rect';
import type { Book, Wire } from './model/types';
import { Shifts } from './shifts';
import { type BookSnapshot, FORMAT, type ReadSnapshot, readSnapshot, VERSION, workbookSnapshot } from './snapshot';
import { Attachments } from './structure/attachments';
import { newSheetData, Sheets } from './structure/sheets-part';
import { Structure } from './structure/structure';

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
  const place = {
    now: options.now,
    timeZone: saved?.timeZone ?? options.timeZone,
    locale: saved?.locale ?? options.locale,
  };
  const parts = assemble(new Engine(saved?.workbook ?? newWorkbook()), place, saved);
  const { engine, calculation, writer, functions, formats, notes, validations } = parts;
  return {
    get locale() {
      return place.locale;
    },
    get timeZone() {
      return place.timeZone;
    },
    setLocale(locale) {
      place.locale = locale;
      calculation.markAll();
      engine.changed();
    },
    setTimeZone(timeZone) {
      place.timeZone = timeZone;
      calculation.wake();
      engine.changed();
    },
    offsetFormula,
    ...operations(parts),
    clear(sheetId, rect, what) {
      if (what.contents) writer.clearContents(sheetId, rect);
      if (what.formats) formats.clearFormats(sheetId, rect);
      if (what.notes) notes.setNotes(sheetId, rect, blankGrid(rect));
      if (what.validations) validations.setValidations(sheetId, rect, blankGrid(rect));
    },
    merge(sheetId, rect) {
      formats.merge(sheetId, rect);
      for (const hidden of behindTheFirst(rect)) writer.clearContents(sheetId, hidden);
    },
    setCustomFunctions: (names, runner) => functions.register(names, runner),
    snapshot: (): BookSnapshot => ({
      format: FORMAT,
      version: VERSION,
      locale: place.locale,
      timeZone: place.timeZone,
      workbook: workbookSnapshot(engine),
      attachments: parts.attachments.saved(),
      charts: parts.charts.saved(),
      results: calculation.calculated && !functions.busy ? savedResults(engine, calculation) : null,
    }),
    grid: {
      watch: (listener) => parts.feed.watch(listener),
      flush: () => parts.feed.flush(),
      snapshot: () => parts.feed.snapshot(),
      extras: (sheetId) => ({
        notes: [...notes.all(sheetId), ...missingNotes(calculation, sheetId)],
        rules: validations.all(sheetId),
      }),
    },
    onChange: (listener) => engine.onChange(listener),
    onShift: (listener) => parts.shifts.watch(listener),
    dispose() {
      parts.feed.dispose();
      calculation.dispose();
      engine.dispose();
    },
  };
}

/** What windows say beside people's own notes: which cells only Google Sheets can calculate. */
function missingNotes(calculation: Calculation, sheetId: number): [row: number, column: number, text: string][] {
  return calculation.formulasOn(sheetId).flatMap(({ row, column, text }): [number, number, string][] => {
    const note = missingNote(text);
    return note === null ? [] : [[row + 1, column + 1, note]];
  });
}

type Parts = ReturnType<typeof assemble>;

/** What the book's dates and its typing depend on. */
interface Place {
  readonly now: () => Date;
  timeZone: string;
  locale: string;
}

function assemble(engine: Engine, place: Place, saved: ReadSnapshot | null) {
  const calculation = new Calculation(engine);
  const reader = new CellReader(engine);
  const functions = new CustomFunctions(engine, calculation, (...place) => reader.formatAt(...place));
  const validations = new Validations(engine, (sheetId, a1) => listedValues(engine, reader, sheetId, a1));
  const context = formulaContext(engine);
  const formats = new Formats(engine, calculation, reader);
  const writer = new CellWriter(engine, calculation, reader, context, place, {
    check: (sheetId, rect, stored) => validations.check(sheetId, rect, stored),
    replaced: (sheetId, rect) => functions.forget(sheetId, rect),
    resetFormats: (sheetId, rect) => formats.clearNumberFormats(sheetId, rect),
    asksAnew: (formula) => functions.isCalledBy(formula) || isVolatile(formula),
  });
  const references = new References(engine, context);
  const notes = new Notes(engine);
  const conditional = new ConditionalFormats(engine);
  const attachments = new Attachments(engine, saved?.attachments);
  const charts = new Charts(engine, saved?.charts);
  const attached = [notes, validations, conditional, attachments, charts];
  const forget = { moved: (sheetId: number) => functions.forgetSheet(sheetId) };
  const sheets = new Sheets(engine, calculation, references, (sheetId) => {
    for (const each of attached) each.removeSheet(sheetId);
    functions.forgetSheet(sheetId);
  });
  const shifts = new Shifts();
  const structure = new Structure(engine, calculation, references, [formats, ...attached, forget, shifts]);
  const names = new NamedRanges(engine, calculation, references);
  const sorting = new Sorting(engine, calculation, reader, writer, notes, (sheetId, rect) => {
    functions.forgetSheet(sheetId);
    shifts.reordered(sheetId, rect);
  });
  const lifting = new Lifting(engine, calculation, { writer, notes, validations, sheets, reader, references });
  references.also((rewrite) => validations.rewritten(rewrite));
  references.also((rewrite) => conditional.rewritten(rewrite));
  installClock(engine, calculation, place);
  installSheetsFunctions(engine, typingOf(place));
  guardDefinedNames(engine);
  markUnsaved(engine, calculation, saved?.results ?? null);
  const calculating = new Calculating(calculation, functions);
  const feed = new GridFeed(engine, reader);
  return {
    engine,
    calculation,
    reader,
    writer,
    functions,
    formats,
    notes,
    validations,
    conditional,
    attachments,
    charts,
    sheets,
    structure,
    names,
    sorting,
    shifts,
    lifting,
    calculating,
    feed,
  };
}

/** The operations that a part does as they are. */
function operations(parts: Parts) {
  return {
    ...bound(parts.sheets, ['name', 'rename', 'sheets', 'insertSheet', 'deleteSheet', 'renameSheet', 'moveSheet']),
    ...bound(parts.sheets, ['setHidden', 'setFrozen', 'setTabColor', 'lastRow', 'lastColumn']),
    ...bound(parts.structure, [
      'insertRows',
      'deleteRows',
      'insertColumns',
      'deleteColumns',
      'moveRows',
      'moveColumns',
    ]),
    ...bound(parts.structure, ['setRowsHidden', 'setColumnsHidden', 'isRowHidden', 'isColumnHidden']),
    ...bound(parts.structure, ['setColumnWidths', 'setRowHeights', 'columnWidth', 'rowHeight', 'heightKind']),
    ...bound(parts.reader, ['values', 'display', 'formulas']),
    ...bound(parts.writer, ['setValues', 'appendValues', 'setFormulas']),
    ...bound(parts.formats, ['formats', 'setFormats', 'setBorder', 'breakApart', 'merges']),
    ...bound(parts.notes, ['notes', 'setNotes']),
    ...bound(parts.validations, ['validations', 'setValidations', 'colorChips', 'chipColors']),
    ...bound(parts.sorting, ['sort', 'reorder']),
    ...bound(parts.lifting, ['lift', 'putBack', 'allFormulas', 'liftSheet', 'putSheet', 'requireSheetName']),
    ...bound(parts.lifting, ['fitRowHeights', 'hasOwnHeight', 'requireValid', 'referencesMoved']),
    ...bound(parts.conditional, ['conditionalRules', 'setConditionalRules']),
    ...bound(parts.attachments, ['protections', 'addProtection', 'updateProtection', 'removeProtection']),
    ...bound(parts.attachments, ['metadata', 'addMetadata', 'updateMetadata', 'removeMetadata']),
    ...bound(parts.charts, ['charts', 'addChart', 'updateChart', 'removeChart']),
    ...bound(parts.names, ['namedRanges', 'setNamedRange', 'removeNamedRange']),
    ...bound(parts.calculating, ['calculate', 'calculateAt', 'calculateNative']),
  };
}

/** The values of a range that a rule lists, which may be open to the end of its sheet. */
function listedValues(engine: Engine, reader: CellReader, sheetId: number, a1: string): Wire[] {
  const sheet = engine.workbook.getSheetBySheetId(String(sheetId));
  const listed = parseA1(a1);
  if (!sheet || listed === null) return [];
  const grid = { maxRows: sheet.getRowCount(), maxColumns: sheet.getColumnCount() };
  return reader.values(sheetId, boundA1(listed, grid)).flat();
}

/** The cells of merged ones that lose what they hold: all but the first, as rectangles. */
function behindTheFirst({ row, column, rows, columns }: Rect): Rect[] {
  const beside = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [beside, below].filter((rect) => rect.rows > 0 && rect.columns > 0);
}

function blankGrid(rect: Rect): null[][] {
  return Array.from({ length: rect.rows }, () => new Array<null>(rect.columns).fill(null));
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
