/** Calculating: changes in the middle of it, clocks, time limits, speed. */

import { Calculating } from '../../../../src/host/book/formulas/calculating';
import type { Calculation } from '../../../../src/host/book/formulas/calculation';
import { closeBooks, FIRST, NOON, openBook, rect, whenCalculated } from '../open-book';

afterEach(closeBooks);

describe('calculating', () => {
  it('is done at once when nothing changed', async () => {
    const book = openBook();
    await book.calculate();
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    for (let time = 0; time < 1000; time++) await book.calculate();
    expect(turned).toBe(false);
  });

  it('takes in changes that are made while it goes on, wherever they move the formulas', async () => {
    const book = openBook();
    const data = book.insertSheet('甲', null).id;
    book.setValues(
      data,
      rect(1, 1, 100, 2),
      Array.from({ length: 100 }, (_, row) => [row, `=A${row + 1}*2`]),
    );
    book.setFormulas(FIRST, rect(1, 1), [['=SUM(甲!B1:B)']]);
    const waiting: Promise<void>[] = [];
    for (let round = 0; round < 30; round++) {
      waiting.push(book.calculate());
      await new Promise((resolve) => setImmediate(resolve));
      if (round % 3 === 0) book.insertRows(data, 1, 1);
      else if (round % 3 === 1) book.setValues(data, rect(200 + round, 2), [[1000]]);
      else await Promise.resolve().then(() => book.insertColumns(FIRST, 1, 1));
    }
    await Promise.all(waiting);
    expect(await whenCalculated(book, FIRST, 1, 11)).toBe(99 * 100 + 10 * 1000);
    expect(
      book
        .values(data, rect(1, 1, 10, 2))
        .flat()
        .every((value) => value === ''),
    ).toBe(true);
    expect(book.values(data, rect(11, 1, 100, 2)).map(([a, b]) => [a, b])).toEqual(
      Array.from({ length: 100 }, (_, row) => [row, row * 2]),
    );
  });

  it('calculates once for changes that nobody reads between, and once for answers that come together', async () => {
    let asked = 0;
    // Each calculation asks once what time it is.
    const book = openBook(null, () => {
      asked += 1;
      return NOON;
    });
    book.setCustomFunctions(['ASK'], async () => 1);
    await book.calculate();
    const start = asked;
    for (let row = 1; row <= 5; row++) {
      book.setFormulas(FIRST, rect(row, 1, 1, 2), [['=ASK()', `=A${row}+1`]]);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(asked).toBe(start);
    expect(await whenCalculated(book, FIRST, 5, 2)).toBe(2);
    expect(asked).toBe(start + 2);
  });

  it('ends with a circle of formulas', async () => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1, 1, 3), [['=B1+1', '=A1+1', '=5+5']]);
    expect(await whenCalculated(book, FIRST, 1, 3)).toBe(10);
  });

  it.each([
    ['=INDIRECT("A2")', '=INDIRECT("A1")'],
    ['=OFFSET(A3,-1,0)', '=A1'],
    ['=INDIRECT("A"&2)', '=SUM(A1:INDEX(A1:A1,1))'],
  ])('finds a circle that texts do not show: %s, %s', async (first, second) => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1, 2, 1), [[first], [second]]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 2, 1))).toEqual([[{ error: '#REF!' }], [{ error: '#REF!' }]]);
    book.setValues(FIRST, rect(2, 1), [[7]]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1))).toEqual([[7]]);
  });

  it('gives an error for what no cell holds: longer text, and numbers without end', async () => {
    const book = openBook();
    const doubled = Array.from({ length: 14 }, (_, row) => [row === 0 ? 'abcdefgh' : `=A${row}&A${row}`]);
    book.setValues(FIRST, rect(1, 1, 14, 1), doubled);
    const cells = ['=VALUE(REPT("1",30000))', '=IFERROR(A14,"long")', '=LEN(A13)', '={A13&A13;"x"}'];
    book.setFormulas(
      FIRST,
      rect(1, 2, 4, 1),
      cells.map((cell) => [cell]),
    );
    await book.calculate();
    expect(book.values(FIRST, rect(14, 1))).toEqual([[{ error: '#VALUE!' }]]);
    const given = book.values(FIRST, rect(1, 2, 5, 1)).flat();
    expect(given).toEqual([{ error: '#NUM!' }, 'long', 32_768, { error: '#VALUE!' }, 'x']);
  });

  it.each([
    ['braces that open', '{'.repeat(49_000)],
    ['braces in braces', `${'{A1;'.repeat(8_000)}1${'}'.repeat(8_000)}`],
    ['quotes of no sheet', `{${"'".repeat(49_000)}`],
  ])('shows an error for what nobody writes, whoever asks first: %s', async (_, text) => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1), [[`=${text}`]]);
    book.setValues(FIRST, rect(1, 2), [['=1+1']]);
    await book.calculateAt(FIRST, rect(1, 2));
    expect(book.values(FIRST, rect(1, 1, 1, 2))).toEqual([[expect.objectContaining({ error: expect.any(String) }), 2]]);
  });

  it('says so when a custom function never answers', async () => {
    const never = { busy: true, next: () => new Promise<void>(() => undefined) };
    const idle = { idle: async () => undefined };
    const calculating = new Calculating(idle as Calculation, never as never, 20);
    await expect(calculating.calculate()).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('20 ms'),
    });
  });

  it('reports every change that a save should hold', () => {
    const book = openBook();
    const seen: string[] = [];
    let now = '';
    const stop = book.onChange(() => seen.push(now));
    const changes: Record<string, () => void> = {
      values: () => book.setValues(FIRST, rect(1, 1), [['x']]),
      formulas: () => book.setFormulas(FIRST, rect(1, 1), [['=1']]),
      notes: () => book.setNotes(FIRST, rect(1, 1), [['n']]),
      formats: () => book.setFormats(FIRST, rect(1, 1), 'background', [['#fff000']]),
      rows: () => book.insertRows(FIRST, 1, 1),
      hidden: () => book.setRowsHidden(FIRST, 1, 1, true),
      sheet: () => book.insertSheet('甲', null),
      name: () => book.rename('別の名前'),
      metadata: () => book.addMetadata({ key: 'k', value: null, visibility: 'DOCUMENT', sheetId: null }),
      named: () => book.setNamedRange('N', FIRST, rect(1, 1)),
      merge: () => book.merge(FIRST, rect(1, 1, 2, 2)),
      rules: () => book.setConditionalRules(FIRST, []),
    };
    for (const [name, change] of Object.entries(changes)) {
      now = name;
      change();
    }
    expect([...new Set(seen)]).toEqual(Object.keys(changes));
    stop();
    const reported = seen.length;
    book.rename('また別');
    expect(seen).toHaveLength(reported);
  });
});

describe('the clock', () => {
  it('is the book’s own, in the time zone of the book', async () => {
    let now = new Date('2025-06-03T15:30:00Z');
    const book = openBook(null, () => now);
    book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=TODAY()', '=NOW()']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ serial: 45812 });
    expect(book.display(FIRST, rect(1, 1, 1, 2))).toEqual([['2025/06/04', '2025/06/04 0:30:00']]);
    now = new Date('2026-03-31T03:00:00Z');
    book.setValues(FIRST, rect(2, 1), [['1']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ serial: 46112 });
  });

  it('gives the year of a date typed without one', () => {
    const book = openBook(null, () => new Date('2025-12-31T16:00:00Z'));
    book.setValues(FIRST, rect(1, 1), [['1/2']]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([[{ serial: 46024 }]]);
  });

  it('moves on by itself for what is calculated next', async () => {
    let now = new Date('2025-06-03T05:00:00Z');
    const book = openBook(null, () => now);
    book.setFormulas(FIRST, rect(1, 1), [['=TODAY()']]);
    await book.calculate();
    now = new Date('2025-06-04T05:00:00Z');
    book.setValues(FIRST, rect(9, 9), [[1]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ serial: 45812 });
  });
});

/** Time on the processor, which a busy machine does not lengthen. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe('speed', () => {
  it('is enough for 5,000 rows of twelve columns under a year’s totals', async () => {
    const book = openBook();
    const data = book.insertSheet('訪問', null).id;
    book.insertRows(data, 1001, 4100);
    const rows = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) =>
        column === 0 ? '2025/6/3' : column === 1 ? `圏域${row % 8}` : String(row % 7),
      ),
    );
    const start = cpuMs();
    book.setValues(data, rect(7, 1, 5000, 12), rows);
    const written = cpuMs();
    book.values(data, rect(7, 1, 5000, 12));
    const read = cpuMs();
    for (let area = 0; area < 8; area++) {
      book.setFormulas(FIRST, rect(area + 1, 1), [[`=SUMIFS(訪問!D7:D,訪問!B7:B,"圏域${area}")`]]);
    }
    await book.calculate();
    const [total] = book.values(FIRST, rect(1, 1, 8, 1)).flat();
    expect(total).toBe(rows.filter((_, row) => row % 8 === 0).reduce((sum, row) => sum + Number(row[3]), 0));
    expect(written - start).toBeLessThan(2000);
    expect(read - written).toBeLessThan(300);
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'constructor()', 'valueOf+1'])(
  'a formula =%s is no name that it knows, and nothing worse',
  async (name) => {
    const book = openBook();
    book.setNamedRange('KNOWN', FIRST, rect(2, 1));
    book.setFormulas(FIRST, rect(1, 1), [['=KNOWN']]);
    await whenCalculated(book, FIRST, 1, 1);
    book.setFormulas(FIRST, rect(1, 1), [[`=${name}`]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toMatchObject({ error: '#NAME?' });
  },
);

it('names within a formula keep their meaning when it is read anew: in another book, and after functions changed', async () => {
  const formula = '=LET(a,B1,b,a*2,a+b+LAMBDA(x,x+1)(b))';
  for (const given of [1, 10]) {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 1, 2), [[formula, given]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toBe(5 * given + 1);
    book.setCustomFunctions(['ASK'], async () => 1);
    book.setValues(FIRST, rect(1, 2), [[given + 1]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toBe(5 * (given + 1) + 1);
  }
});
