import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, json, post } from '../server/asking';
import { type Program, start } from '../server/program';

const folder = mkdtempSync(join(tmpdir(), 'kpi-sample-'));
const book = join(folder, 'year.book.json');
let program: Program;
let port = 0;

beforeAll(async () => {
  program = start('--port', '0', '--book', book, '--today', '2026-04-10');
  port = await program.ready();
});
afterAll(async () => {
  await program.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function call(method: string, params: object): Promise<{ ok: boolean; value: unknown }> {
  const answer = json(await post(port, '/api/run', { function: 'call', args: [JSON.stringify({ method, params })] }));
  return JSON.parse(String(Object(answer).result));
}

async function display(sheet: string, range: string): Promise<string[][]> {
  const answer = json(await ask(port, 'GET', `/api/values?${new URLSearchParams({ sheet, range })}`));
  return Object(answer).display;
}

interface SummaryRow {
  readonly label: string;
  readonly actual: number | null;
  readonly status: string;
}

async function summary(): Promise<{ rows: SummaryRow[]; uncounted: number }> {
  const { ok, value } = await call('summary', {});
  expect(ok).toBe(true);
  return Object(value);
}

describe('npm start with the sample year', () => {
  it('has every tab and says in 集計 that it is a sample', async () => {
    const sheets = json(await ask(port, 'GET', '/api/sheets'));
    const names = Array.isArray(sheets) ? sheets.map(({ name }) => String(name)) : [];
    const tabs = [
      '連携',
      '相談',
      '訪問',
      '継続支援',
      '受け皿',
      '地域づくり',
      '交流の場',
      '居場所',
      '啓発',
      '研修',
      '担い手',
    ];
    expect(names).toEqual(expect.arrayContaining(['設定', '計画', '集計', '点検', '変更履歴', ...tabs]));
    const top = (await display('集計', 'A1:H3')).flat().join('');
    expect(top).toContain('見本');
  });

  it('counts what was typed, the rows in other forms included, and leaves the rest to people', async () => {
    const { rows, uncounted } = await summary();
    const actual = new Map(rows.map((row) => [row.label, row.actual]));
    // 1389 in plain rows, and 2, 3 and 1 in rows typed in other forms.
    expect(actual.get('訪問件数')).toBe(1395);
    expect(actual.get('新規相談受付')).toBe(45);
    expect(actual.get('相談受付')).toBe(53);
    expect(actual.get('社会資源への働きかけ')).toBe(247);
    expect(actual.get('団体への働きかけ')).toBe(457);
    expect(actual.get('働きかけた団体')).toBe(118);
    expect(actual.get('居場所の立ち上げ支援')).toBeNull();
    expect(uncounted).toBe(6);
    expect(new Set(rows.map(({ status }) => status)).size).toBe(5);
  });

  it('shows the same totals by formulas, and something to do in 点検', async () => {
    const shown = (await display('集計', 'A1:Z60')).find((row) => row.includes('訪問件数'));
    expect(shown?.map((text) => text.replace(',', ''))).toEqual(expect.arrayContaining(['1440', '1395']));
    expect((await display('点検', 'A1:J60')).flat().join('\n')).toContain('駅前地区');
  });

  it('says in 設定 whose year it is, so that reports show it', async () => {
    const rows = await display('設定', 'B1:C40');
    const set = (label: string) => rows.find(([name]) => name === label)?.[1];
    expect([set('団体名'), set('担当課'), set('団体コード')]).toEqual(['調布市', '福祉健康部福祉総務課', '']);
  });

  it('is kept in its file and not made anew', async () => {
    expect((await program.end('SIGTERM')).code).toBe(0);
    program = start('--port', '0', '--book', book, '--today', '2026-04-10');
    port = await program.ready();
    const { rows, uncounted } = await summary();
    expect([rows.find(({ label }) => label === '訪問件数')?.actual, uncounted]).toEqual([1395, 6]);
  });
});
