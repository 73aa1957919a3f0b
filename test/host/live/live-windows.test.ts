import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalWorkbook, WindowLink } from '../../../src/host/local/local-workbook';
import type { FromWindow, GridState, ToWindow } from '../../../src/host/local/messages';
import { openWorkbook } from '../../run/native-host';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('試験').addItem('たずねる', 'ask').addToUi(); }
function onEdit(e) { if (e.range.getColumn() === 1) { var c = e.source.getSheets()[0].getRange('D1'); c.setValue(Number(c.getValue()) + 1); } }
function ask() {
  var b = SpreadsheetApp.getUi().alert('続けますか', SpreadsheetApp.getUi().ButtonSet.YES_NO);
  SpreadsheetApp.getActive().getRange('シート1!B1').setValue(String(b));
}
function note() { SpreadsheetApp.getActive().getRange('シート1!C1').setNote('メモ'); }
`;

let workbook: LocalWorkbook;
let saved: unknown;
let folder: string;

async function open(snapshot: unknown): Promise<LocalWorkbook> {
  return openWorkbook({
    scriptFile: join(folder, 'script.js'),
    htmlDir: folder,
    snapshot,
    today: '2025-12-01',
    latencyMs: 0,
    faultAt: 0,
    save: async (latest) => {
      saved = latest;
    },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  await writeFile(join(folder, 'script.js'), SCRIPT);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  workbook = await open(null);
});
afterEach(() => workbook.close());

interface TestWindow {
  readonly link: WindowLink;
  readonly heard: ToWindow[];
  say(message: FromWindow): void;
  /** Resolves with the first message, past or to come, that fits. */
  hears(fits: (message: ToWindow) => boolean): Promise<ToWindow>;
}

async function openWindow(id: string, seen?: { epoch: string; seq: number }): Promise<TestWindow> {
  const state = JSON.parse(await workbook.live.state()) as GridState;
  const heard: ToWindow[] = [];
  const waiting: { fits: (message: ToWindow) => boolean; done: (message: ToWindow) => void }[] = [];
  const hello = {
    kind: 'hello',
    window: id,
    user: '山田',
    seen: seen ?? { epoch: state.epoch, seq: state.seq },
  } as const;
  const link = workbook.live.connect(hello, (text) => {
    const message: ToWindow = JSON.parse(text);
    heard.push(message);
    for (const { fits, done } of waiting) if (fits(message)) done(message);
  });
  return {
    link,
    heard,
    say: (message) => link.receive(message),
    hears: (fits) => {
      const past = heard.find(fits);
      return past ? Promise.resolve(past) : new Promise((done) => waiting.push({ fits, done }));
    },
  };
}

const doneWith = (id: string) => (message: ToWindow) => message.kind === 'done' && message.id === id;
const cell = (row: number, column: number) => ({ sheetId: 0, row, column, rows: 1, columns: 1 });
const edit = (id: string, row: number, text: string): FromWindow => ({
  kind: 'edit',
  id,
  at: cell(row, 1),
  values: [[text]],
});

async function valueAt(a1: string): Promise<unknown> {
  return (await workbook.values('シート1', a1)).values[0]?.[0];
}

describe('windows on one book', () => {
  it('learn what an edit came to before its answer, and the values alone', async () => {
    const [one, two] = await Promise.all([openWindow('window-one'), openWindow('window-two')]);
    one.say({ kind: 'edit', id: 'edit-000001', at: cell(1, 1), values: [['=UNIQUE({1;2})']] });
    await one.hears(doneWith('edit-000001'));
    const reported = JSON.stringify(two.heard.filter(({ kind }) => kind === 'changes'));
    expect(reported).toContain('"custom":{"formula":"=UNIQUE({1;2})"}');
    expect(reported).not.toContain('"f":');
    // What the formula spilled is a value of the cell below.
    expect(reported).toContain('"1":{"0":{"v":2');
    const kinds = one.heard.map(({ kind }) => kind);
    expect(kinds.indexOf('changes')).toBeLessThan(kinds.indexOf('accepted'));
    expect(kinds.indexOf('accepted')).toBeLessThan(kinds.indexOf('done'));
  });

  it('an ask that is sent twice is done once and answered twice', async () => {
    const one = await openWindow('window-one');
    one.say(edit('edit-000001', 1, 'a'));
    one.say(edit('edit-000001', 1, 'a'));
    await one.hears(doneWith('edit-000001'));
    one.say(edit('edit-000001', 1, 'a'));
    expect(await valueAt('D1')).toBe(1);
    expect(one.heard.filter(doneWith('edit-000001')).length).toBeGreaterThanOrEqual(2);
  });

  it('an ask that was done is known also after the host was started anew', async () => {
    const one = await openWindow('window-one');
    one.say({ kind: 'act', id: 'act-000001', act: { do: 'insertRows', sheet: 'シート1', at: 1, count: 1 } });
    await one.hears(doneWith('act-000001'));
    const rows = workbook.sheets()[0]?.rows;
    await workbook.close();
    workbook = await open(saved);
    const again = await openWindow('window-one');
    again.say({ kind: 'act', id: 'act-000001', act: { do: 'insertRows', sheet: 'シート1', at: 1, count: 1 } });
    await again.hears(doneWith('act-000001'));
    expect(workbook.sheets()[0]?.rows).toBe(rows);
  });

  it('edits of one window are put in the order in which they were typed', async () => {
    const one = await openWindow('window-one');
    const texts = Array.from({ length: 12 }, (_, index) => `${index}`);
    for (const text of texts) one.say(edit(`edit-0000${text.padStart(2, '0')}`, 1, text));
    await Promise.all(texts.map((text) => one.hears(doneWith(`edit-0000${text.padStart(2, '0')}`))));
    expect(await valueAt('A1')).toBe(11);
  });

  it('one that was away gets what it missed, and one that missed too much to load anew', async () => {
    const one = await openWindow('window-one');
    const state = JSON.parse(await workbook.live.state()) as GridState;
    one.say(edit('edit-000001', 1, 'a'));
    await one.hears(doneWith('edit-000001'));
    const back = await openWindow('window-two', { epoch: state.epoch, seq: state.seq });
    expect(back.heard[0]).toMatchObject({ kind: 'welcome', seen: true });
    expect(JSON.stringify(back.heard)).toContain('"v":"a"');
    const stranger = await openWindow('window-three', { epoch: 'another-run', seq: 3 });
    expect(stranger.heard).toEqual([expect.objectContaining({ kind: 'welcome', seen: false })]);
  });

  it('a question waits for its window, also while that is away', async () => {
    const one = await openWindow('window-one');
    one.say({ kind: 'menu', id: 'menu-000001', path: ['試験', 'たずねる'] });
    const asked = await one.hears(({ kind }) => kind === 'ask');
    expect(await valueAt('B1')).toBe('');
    one.link.gone();
    const back = await openWindow('window-one');
    expect(back.heard).toContainEqual(asked);
    const id = asked.kind === 'ask' ? asked.question.id : '';
    back.say({ kind: 'answer', question: id, button: 'CANCEL', text: '' });
    back.say({ kind: 'answer', question: id, button: 'NO', text: '' });
    await back.hears(doneWith('menu-000001'));
    expect(await valueAt('B1')).toBe('NO');
  });

  it('learn of notes, rules, protections and names', async () => {
    const one = await openWindow('window-one');
    one.say({ kind: 'run', id: 'run-000001', function: 'note', args: [] });
    await one.hears((message) => message.kind === 'changes' && JSON.stringify(message.extras ?? {}).includes('メモ'));
  });

  it('a refusal names its reason', async () => {
    const one = await openWindow('window-one');
    one.say({ kind: 'act', id: 'act-000001', act: { do: 'deleteSheet', sheet: 'シート1' } });
    expect(await one.hears(doneWith('act-000001'))).toMatchObject({ error: { code: 'lastSheet' } });
    one.say({ kind: 'menu', id: 'menu-000001', path: ['試験', 'ない'] });
    expect(await one.hears(doneWith('menu-000001'))).toMatchObject({ error: { code: 'noSuchMenuItem' } });
  });
});
