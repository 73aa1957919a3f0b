import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalWorkbook } from '../../../src/host/local/local-workbook';
import type { WindowAct } from '../../../src/host/local/messages';
import { openWorkbook } from '../../run/native-host';
import { type AskWindow, askWindow, cellOf as cell } from '../live/ask-window';

const SHEET = 'シート1';
/** Counts edits of column A in D1, and keeps to itself otherwise. */
const SCRIPT = `
function onEdit(e) { if (e.range.getColumn() === 1) { var c = e.source.getSheets()[0].getRange('H1'); c.setValue(Number(c.getValue()) + 1); } }
function offer(a1) {
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).build();
  SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setDataValidation(rule);
}
function prepare() {
  var book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0];
  sheet.getRange('A1:C4').setValues([['日付', '件数', '計'], ['6/3', 2, '=B2*2'], ['6/4', 5, '=SUM(B2:B4)'], ['6/5', 7, '=B3']]);
  sheet.getRange('A3:C3').setBackground('#ffeeaa').setFontWeight('bold');
  sheet.getRange('B3').setNote('確かめた');
  sheet.getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 99).setAllowInvalid(false).build());
  sheet.setRowHeight(3, 44);
  sheet.setColumnWidth(2, 70);
  sheet.setFrozenRows(1);
  book.setNamedRange('KEKKA', sheet.getRange('B2:B3'));
  sheet.getRange('A3:C3').protect().setWarningOnly(true).setDescription('行');
  var second = book.insertSheet('集め');
  second.getRange('A1:A2').setValues([["=シート1!B3"], ["=SUM(シート1!B2:B4)"]]);
}
`;

let folder: string;
let workbook: LocalWorkbook;
let ask: AskWindow;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undo-'));
  await writeFile(join(folder, 'script.js'), SCRIPT);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  const options = { scriptFile: join(folder, 'script.js'), htmlDir: folder, snapshot: null, today: '2025-06-10' };
  workbook = await openWorkbook({ ...options, latencyMs: 0, faultAt: 0, save: null });
  await workbook.run({ function: 'prepare', args: [] });
  ask = askWindow(workbook, 'window-one');
});
afterEach(() => workbook.close());

async function valueAt(a1: string, sheet = SHEET): Promise<unknown> {
  return (await workbook.values(sheet, a1)).values[0]?.[0];
}

/** All that a person sees of the book, in a form that does not depend on how it came to be. */
async function seen(): Promise<unknown> {
  const { workbook: book, facts, extras } = Object(JSON.parse(await workbook.live.state()));
  const sheets = book.sheetOrder.map((id: string) => {
    const { name, hidden, tabColor, freeze, rowCount, columnCount, mergeData, rowData, columnData, cellData } =
      book.sheets[id];
    const cells = Object.entries(cellData).flatMap(([row, line]) =>
      Object.entries(Object(line)).map(([column, held]) => {
        const { v, t, s, custom } = Object(held);
        const style = Object.entries(Object(typeof s === 'string' ? book.styles[s] : s))
          .filter(isShown)
          .sort();
        return JSON.stringify([row, column, v ?? '', v === undefined ? 0 : t, custom?.formula ?? '', style]);
      }),
    );
    const blank = /,"",0,"",\[\]\]$/;
    const sizes = [rowData, columnData].map((data) =>
      Object.entries(data).flatMap(([at, held]) => {
        const { h, w, hd, ia = 1 } = Object(held);
        const size = h ?? w;
        return size === undefined && !hd ? [] : [[at, size ?? null, hd ?? 0, h === undefined ? null : ia]];
      }),
    );
    const { notes, rules } = extras[id];
    const frozen = [freeze.ySplit, freeze.xSplit];
    const shown = cells.filter((text) => !blank.test(text)).sort();
    return {
      name,
      hidden,
      tabColor,
      frozen,
      rowCount,
      columnCount,
      mergeData,
      sizes,
      shown,
      notes,
      rules: areas(rules),
    };
  });
  const names = facts.names.map(Object).sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1));
  const nameOf = (id: number): string => book.sheets[id].name;
  const protections = facts.protections.map(({ sheetId, ...guard }: { sheetId: number }) => [nameOf(sheetId), guard]);
  return { sheets, names, protections };
}

const isShown = ([key, value]: [string, unknown]): boolean =>
  value !== null && !(key === 'bl' && value === 0) && !(key === 'ht' && value === 0);

/** Which cells have a rule, whatever the areas it is kept in. */
function areas(rules: readonly { areas: readonly { row: number; column: number; rows: number; columns: number }[] }[]) {
  return rules
    .flatMap(({ areas: each }) => each)
    .flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, index) => `${row + Math.floor(index / columns)}:${column + (index % columns)}`,
      ),
    )
    .sort();
}

const ACTS: readonly (readonly [string, WindowAct])[] = [
  ['deleting a row', { do: 'deleteRows', sheet: SHEET, at: 3, count: 1 }],
  ['deleting rows at the end of a range', { do: 'deleteRows', sheet: SHEET, at: 3, count: 2 }],
  ['inserting rows', { do: 'insertRows', sheet: SHEET, at: 2, count: 2 }],
  ['deleting a column', { do: 'deleteColumns', sheet: SHEET, at: 2, count: 1 }],
  ['inserting a column', { do: 'insertColumns', sheet: SHEET, at: 2, count: 1 }],
  ['moving a column', { do: 'moveColumns', sheet: SHEET, at: 1, count: 1, before: 4 }],
  ['moving a row', { do: 'moveRows', sheet: SHEET, at: 4, count: 1, before: 2 }],
  ['sorting', { do: 'sort', sheet: SHEET, range: 'A2:C4', column: 2, ascending: false }],
  ['a width', { do: 'setSize', axis: 'columns', sheet: SHEET, at: 2, count: 2, pixels: 200 }],
  ['a height', { do: 'setSize', axis: 'rows', sheet: SHEET, at: 2, count: 2, pixels: 60 }],
  ['rows as high as their content', { do: 'fitRows', sheet: SHEET, at: 2, count: 3 }],
  ['hiding rows', { do: 'setHidden', axis: 'rows', sheet: SHEET, at: 2, count: 1, hidden: true }],
  ['a number format', { do: 'numberFormat', sheet: SHEET, range: 'A1:B4', format: '0.0' }],
  ['bold', { do: 'style', sheet: SHEET, range: 'A1:C3', style: { name: 'fontWeight', value: 'bold' } }],
  ['a fill', { do: 'style', sheet: SHEET, range: 'A3:D9', style: { name: 'background', value: '#ff0000' } }],
  ['borders', { do: 'border', sheet: SHEET, range: 'A1:C4', lines: 'all' }],
  ['clearing looks', { do: 'clearStyle', sheet: SHEET, range: 'A1:C4' }],
  ['merging', { do: 'merge', sheet: SHEET, range: 'A2:B3' }],
  ['freezing', { do: 'freeze', sheet: SHEET, rows: 2, columns: 1 }],
  ['adding a sheet', { do: 'addSheet', index: 1 }],
  ['copying a sheet', { do: 'copySheet', sheet: SHEET }],
  ['deleting a sheet', { do: 'deleteSheet', sheet: SHEET }],
  ['renaming a sheet', { do: 'renameSheet', sheet: SHEET, name: '別' }],
  ['moving a sheet', { do: 'moveSheet', sheet: SHEET, index: 1 }],
  ['hiding a sheet', { do: 'hideSheet', sheet: SHEET }],
  ['a tab colour', { do: 'tabColor', sheet: SHEET, color: '#00ff00' }],
  ['cutting and pasting', { do: 'cut', from: cell('B3'), to: { sheetId: 0, row: 9, column: 5 } }],
];

describe('what a window did', () => {
  it.each(ACTS)('%s is taken back and done again, all as it was', async (_name, act) => {
    const before = await seen();
    expect(await ask({ act })).not.toHaveProperty('error');
    const after = await seen();
    expect(after).not.toEqual(before);
    expect(await ask({ act: { do: 'undo' } })).not.toHaveProperty('error');
    expect(await seen()).toEqual(before);
    expect(await ask({ act: { do: 'redo' } })).not.toHaveProperty('error');
    expect(await seen()).toEqual(after);
    await ask({ act: { do: 'undo' } });
    expect(await seen()).toEqual(before);
  });

  it('is taken back in order, edits of cells and changes of rows alike', async () => {
    const states = [await seen()];
    const steps = [
      { at: 'B3', values: [['9']] },
      { act: { do: 'deleteRows', sheet: SHEET, at: 3, count: 1 } },
      { at: 'B3', values: [['11', '=B2']] },
      { act: { do: 'insertRows', sheet: SHEET, at: 1, count: 1 } },
      { act: { do: 'deleteRows', sheet: SHEET, at: 2, count: 2 } },
    ] as const;
    for (const step of steps) {
      expect(
        await ask('act' in step ? { act: step.act } : { at: step.at, values: step.values.map((r) => [...r]) }),
      ).not.toHaveProperty('error');
      states.push(await seen());
    }
    for (const state of states.slice(0, -1).reverse()) {
      await ask({ act: { do: 'undo' } });
      expect(await seen()).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await ask({ act: { do: 'redo' } });
      expect(await seen()).toEqual(state);
    }
  });

  it('finds its cells when another window has moved them, and says so when they are gone', async () => {
    const other = askWindow(workbook, 'window-two');
    await ask({ at: 'B3', values: [['9']] });
    await ask({ at: 'B4', values: [['8']] });
    await other({ act: { do: 'insertRows', sheet: SHEET, at: 2, count: 3 } });
    await ask({ act: { do: 'undo' } });
    expect(await valueAt('B7')).toBe(7);
    await other({ act: { do: 'deleteRows', sheet: SHEET, at: 6, count: 1 } });
    expect(await ask({ act: { do: 'undo' } })).toMatchObject({ error: { code: 'cannotUndo' } });
    expect(await ask({ act: { do: 'undo' } })).toMatchObject({ error: { code: 'nothingToUndo' } });
  });

  it('brings deleted rows back between others that were inserted since, with formulas that still fit', async () => {
    const other = askWindow(workbook, 'window-two');
    await ask({ act: { do: 'deleteRows', sheet: SHEET, at: 4, count: 1 } });
    await other({ act: { do: 'insertRows', sheet: SHEET, at: 2, count: 1 } });
    await ask({ act: { do: 'undo' } });
    expect(await valueAt('B5')).toBe(7);
    expect(await valueAt('C5')).toBe(5);
  });
});

describe('an edit that is taken back', () => {
  it('is read as typed, and makes no event once the script has answered the edit by writing', async () => {
    await ask({ at: 'A2', values: [['7/1']] });
    await ask({ act: { do: 'undo' } });
    expect([await valueAt('A2'), await valueAt('H1')]).toEqual(['2025-06-03', 1]);
  });

  it('asks the rules of its cells', async () => {
    await ask({ at: 'B2', values: [['50']] });
    await ask({ at: 'B2', values: [['500']] });
    await ask({ act: { do: 'undo' } });
    expect(await valueAt('B2')).toBe(2);
  });
});

describe('the colours of chips', () => {
  const colors = () => workbook.chipColors(SHEET, 'E2:E5').flat();
  const offer = async () => {
    await workbook.run({ function: 'offer', args: ['E2:E4'] });
    await ask({ act: { do: 'colorChips', sheet: SHEET, range: 'E2:E3', color: '#e6f4ea' } });
  };

  it('are given and taken back', async () => {
    await offer();
    expect(colors()).toEqual(['#e6f4ea', '#e6f4ea', null, null]);
    await ask({ act: { do: 'undo' } });
    expect(colors()).toEqual([null, null, null, null]);
    await ask({ act: { do: 'redo' } });
    expect(colors()).toEqual(['#e6f4ea', '#e6f4ea', null, null]);
  });

  it('come back with deleted rows', async () => {
    await offer();
    await ask({ act: { do: 'deleteRows', sheet: SHEET, at: 3, count: 1 } });
    expect(colors()).toEqual(['#e6f4ea', null, null, null]);
    await ask({ act: { do: 'undo' } });
    expect(colors()).toEqual(['#e6f4ea', '#e6f4ea', null, null]);
  });
});

describe('cutting and pasting', () => {
  it('moves the value: nothing counts twice, and what points at it follows', async () => {
    await ask({ act: { do: 'cut', from: cell('B3'), to: { sheetId: 0, row: 9, column: 5 } } });
    expect([await valueAt('B3'), await valueAt('E9')]).toEqual(['', 5]);
    expect([await valueAt('A1', '集め'), await valueAt('A2', '集め')]).toEqual([5, 9]);
  });

  it('onto another sheet, a formula still reads the cells that it read', async () => {
    const sheets = Object(JSON.parse(await workbook.live.state())).workbook.sheetOrder.map(Number);
    await ask({ act: { do: 'cut', from: cell('C2'), to: { sheetId: sheets[1], row: 5, column: 1 } } });
    expect([await valueAt('C2'), await valueAt('A5', '集め')]).toEqual(['', 4]);
    await ask({ act: { do: 'undo' } });
    expect([await valueAt('C2'), await valueAt('A5', '集め')]).toEqual([4, '']);
  });

  it('is refused as a whole when a rule rejects what would be put', async () => {
    const from = cell('A1');
    expect(await ask({ act: { do: 'cut', from, to: { sheetId: 0, row: 2, column: 2 } } })).toMatchObject({
      error: { code: 'rejected' },
    });
    expect([await valueAt('A1'), await valueAt('B2')]).toEqual(['日付', 2]);
  });
});
