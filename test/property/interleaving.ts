/** People who sort, insert, delete, cut and copy rows while others log, correct and void; and what must hold afterwards. */
import type { Json } from '../../src/host/local/local-workbook';
import { withoutGenerated } from '../faults/dials';
import { letters, type PropertyBook } from './book';

const TAB = '訪問';
const FIRST_ROW = 7;
/** Columns of the tab as it is set up: day, area, staff, three counts, organisation, note, state, id. */
const [COUNT, STATE, ID, WIDTH] = [3, 8, 9, 10];

/** What happens at once, then what one person does alone; `pick` (0 to 1) says to which row. */
export interface Step {
  readonly logs: readonly number[];
  readonly types: number | null;
  readonly sorts: boolean;
  readonly changes: 'correct' | 'void' | null;
  readonly after: 'delete' | 'copy' | 'cut' | 'insert' | null;
  readonly pick: number;
}

/** By 記録ID, what each entry that was logged should come to; null once it is voided or deleted. */
class Model {
  readonly entries = new Map<string, number | null>();
  /** Counts of rows that were typed or copied: their ids are the add-on's. */
  extra = 0;

  total(): number {
    return [...this.entries.values()].reduce<number>((sum, count) => sum + (count ?? 0), this.extra);
  }

  living(): string[] {
    return [...this.entries].flatMap(([id, count]) => (count === null ? [] : [id]));
  }
}

async function rowsOf(book: PropertyBook): Promise<{ row: number; cells: Json[] }[]> {
  const { rows } = book.size(TAB);
  const values = await book.values(TAB, `A${FIRST_ROW}:${letters(WIDTH)}${rows}`);
  return values.flatMap((cells, at) => (cells.some((cell) => cell !== '') ? [{ row: FIRST_ROW + at, cells }] : []));
}

class Office {
  private asked = 0;

  constructor(
    private readonly book: PropertyBook,
    private readonly model: Model,
  ) {}

  private nextId(): string {
    this.asked += 1;
    return `step-${this.asked}`;
  }

  async log(count: number): Promise<void> {
    const requestId = this.nextId();
    const credits = [{ indicator: 'outreach.visits', count }];
    const about = { date: '2025-06-03', area: '若葉・調和', note: requestId, credits, confirmed: true };
    await this.book.call('recordEvent', { requestId, ...about });
    this.model.entries.set(`${requestId}:outreach`, count);
  }

  async type(count: number): Promise<void> {
    const { rows } = this.book.size(TAB);
    const last = (await rowsOf(this.book)).at(-1)?.row ?? FIRST_ROW;
    // Far enough below that nobody logs into the row that a person has started to type.
    const row = Math.min(rows, last + 20);
    await this.book.type(TAB, row, 1, [['R7.6.4', '市全域', '', `${count}件`, '', '', '', this.nextId()]]);
    this.model.extra += count;
  }

  async sort(): Promise<void> {
    const last = (await rowsOf(this.book)).at(-1)?.row;
    if (last === undefined) return;
    const range = `A${FIRST_ROW}:${letters(WIDTH)}${last}`;
    await this.book.change({
      do: 'sort',
      sheet: TAB,
      range,
      column: 1 + (this.asked % 8),
      ascending: this.asked % 2 === 0,
    });
  }

  async change(kind: 'correct' | 'void', id: string): Promise<void> {
    const requestId = this.nextId();
    if (kind === 'void') {
      await this.book.call('voidEntry', { requestId, id, reason: '誤り' });
      this.model.entries.set(id, null);
      return;
    }
    const count = (this.asked % 9) + 1;
    const changes = { counts: [{ indicator: 'outreach.visits', count }] };
    await this.book.call('correctEntry', { requestId, id, changes, reason: '数え違い' });
    this.model.entries.set(id, count);
  }

  /** A person alone: what stands in the row is seen first. */
  async alone(kind: 'delete' | 'copy' | 'cut' | 'insert', pick: number): Promise<void> {
    const rows = await rowsOf(this.book);
    const { row = FIRST_ROW, cells = [] } = rows[Math.floor(pick * rows.length)] ?? {};
    const below = (rows.at(-1)?.row ?? FIRST_ROW) + 1;
    if (kind === 'insert') await this.book.change({ do: 'insertRows', sheet: TAB, at: row, count: 1 });
    if (kind === 'copy' || kind === 'cut') await this.book.type(TAB, below, 1, [cells.map(plain)]);
    if (kind === 'cut') await this.book.change({ do: 'deleteRows', sheet: TAB, at: row, count: 1 });
    if (kind === 'delete') await this.book.change({ do: 'deleteRows', sheet: TAB, at: row, count: 1 });
    const counts = cells[STATE] === '記録済' ? Number(cells[COUNT]) : 0;
    // Pasted while the row still stands, it is a copy, with an id of its own; then the row goes.
    if (kind === 'copy' || kind === 'cut') this.model.extra += counts;
    if (kind === 'delete' || kind === 'cut') this.gone(String(cells[ID]), counts);
  }

  private gone(id: string, counts: number): void {
    if (this.model.entries.has(id)) this.model.entries.set(id, null);
    else this.model.extra -= counts;
  }
}

/** As a person pastes it. */
function plain(cell: Json): string | number | boolean | null {
  if (typeof cell === 'string') return /^\d{4}-\d\d-\d\d/.test(cell) ? cell.slice(0, 10) : cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

async function run(book: PropertyBook, model: Model, all: readonly Step[]): Promise<void> {
  const office = new Office(book, model);
  for (const { logs, types, sorts, changes, after, pick } of all) {
    const living = model.living();
    const id = living[Math.floor(pick * living.length)];
    await Promise.all([
      ...logs.map((count) => office.log(count)),
      ...(types === null ? [] : [office.type(types)]),
      ...(changes === null || id === undefined ? [] : [office.change(changes, id)]),
      ...(sorts && types === null ? [office.sort()] : []),
    ]);
    if (after !== null) await office.alone(after, pick);
  }
}

/** Entries are lost by nobody and counted once, by their 記録ID. */
export async function losesNoEntry(all: readonly Step[]): Promise<void> {
  const book = await withoutGenerated();
  const model = new Model();
  try {
    await run(book, model, all);
    await book.menu('修復');
    const rows = await rowsOf(book);
    const ids = rows.map(({ cells }) => String(cells[ID]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, count] of model.entries) {
      const own = rows.filter(({ cells }) => cells[ID] === id && cells[STATE] === '記録済');
      expect([id, own.map(({ cells }) => cells[COUNT])]).toEqual([id, count === null ? [] : [count]]);
    }
    const answered = await book.answered();
    expect(answered.actuals['outreach.visits']?.['*']).toBe(model.total());
    expect(await book.shown()).toEqual(answered);
  } finally {
    await book.close();
  }
}
