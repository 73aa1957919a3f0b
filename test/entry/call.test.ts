import { rename } from '../../src/app/plan/rename';
import { repair } from '../../src/app/recovery/repair';
import type { CallDeps } from '../../src/app/requests/methods';
import { BookStateError } from '../../src/app/shared/book-state-error';
import { busy, done, refused } from '../../src/app/shared/deps';
import { error } from '../../src/domain/problems/problem';
import { handleCall } from '../../src/entry/call';
import type { Report } from '../../src/entry/failure';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { FIRST_ROW } from '../app/memory-rows';
import { type World, world } from '../app/memory-workbook';

interface Door extends World {
  readonly reported: unknown[];
  /** Calls, and parses the answer as another program would. */
  ask(method: string, params?: unknown): unknown;
  raw(json: unknown): unknown;
}

interface Change extends Partial<CallDeps> {
  readonly compose?: () => never;
  readonly report?: Report;
}

function door(options: Parameters<typeof world>[0] = {}, { compose, report, ...change }: Change = {}): Door {
  const made = world(options);
  const reported: unknown[] = [];
  const deps: CallDeps = {
    ...made.deps,
    setUp: () => done({ initiatives: 7, areas: 8 }),
    rename: (params) => rename(made.deps, params),
    repair: () => repair(made.deps),
    rebuild: () => undefined,
    applyRestored: () => true,
    showCell: ({ tab }) => tab === '訪問',
    formPlace: () => ({ openTab: '', address: '' }),
    formMemory: { read: () => null, keep: () => undefined },
    locale: () => 'ja',
    user: () => 'o@example.com',
    ...change,
  };
  const note = (error: unknown): string => {
    reported.push(error);
    return 'ref-1';
  };
  const raw = (json: unknown): unknown => JSON.parse(handleCall(json, compose ?? (() => deps), report ?? note));
  return Object.assign(made, {
    reported,
    raw,
    ask: (method: string, params: unknown = {}) => raw(JSON.stringify({ method, params })),
  });
}

const event = {
  requestId: 'req-00000001',
  date: '6/3',
  area: '若葉・調和',
  credits: [{ indicator: 'outreach.visits', count: 1 }],
};

describe('handleCall', () => {
  it('records, lists, corrects, voids, checks, repairs and sums up through one door', () => {
    const { ask } = door();
    const id = 'req-00000001:outreach';
    const place = { tab: '訪問（改）', initiative: 'outreach', id, row: FIRST_ROW };
    expect(ask('recordEvent', event)).toMatchObject({ ok: true, value: { entries: [place], warnings: [] } });
    const changes = { counts: [{ indicator: 'outreach.visits', count: 4 }] };
    const correction = { requestId: 'req-00000002', id, changes, reason: '数え違い' };
    expect(ask('correctEntry', correction)).toEqual({ ok: true, value: { ...place, warnings: [] } });
    expect(ask('listEntries', { limit: 1 })).toMatchObject({
      ok: true,
      value: { entries: [{ id, counts: [{ count: 4 }] }] },
    });
    expect(ask('summary')).toMatchObject({ ok: true, value: { asOf: '2025-10-01', uncounted: 0 } });
    expect(ask('check')).toEqual({ ok: true, value: { problems: [], uncounted: 0, acknowledged: [] } });
    expect(ask('repair')).toEqual({ ok: true, value: { rows: 0, cells: 0 } });
    expect(ask('voidEntry', { requestId: 'req-00000003', id, reason: '誤り' })).toEqual({ ok: true, value: place });
    expect(ask('setUp')).toEqual({ ok: true, value: { initiatives: 7, areas: 8 } });
    expect(ask('counterparties')).toEqual({ ok: true, value: { names: [] } });
    expect(ask('showCell', { tab: '訪問' })).toEqual({ ok: true, value: {} });
    expect(ask('showCell', { tab: 'なし' })).toMatchObject({ ok: false, problems: [{ code: 'request.invalid' }] });
    expect(ask('formOptions')).toMatchObject({ ok: true, value: { today: '2025-10-01' } });
  });

  it('says problems as sentences, with code and the visible names of tab and column', () => {
    const { ask } = door();
    const bad = { ...event, credits: [{ indicator: 'outreach.visits', count: 1.5 }] };
    const described = { code: 'count.notWhole', severity: 'error', where: { tab: '訪問（改）', column: '訪問件数' } };
    expect(ask('recordEvent', bad)).toMatchObject({
      ok: false,
      problems: [{ ...described, message: '訪問件数「1.5」は整数ではありません。' }],
    });
  });

  it('names the tab and the column of what 点検 finds as they are seen, fixed tabs too', () => {
    const { ask, workbook } = door();
    workbook.type('outreach', { date: '2025/6/3', area: '市全域', 'outreach.visits': '十二', id: 'a' });
    workbook.rows.missing.set('training', ['training.sessions']);
    const where = { tab: 'plan', row: 4, column: '年間目標' };
    workbook.check.structure = [
      error('entry.inconsistent', { reason: 'number.invalid', typed: '8.5', expected: '年間目標' }, where),
    ];
    expect(ask('check')).toMatchObject({
      ok: true,
      value: {
        problems: [
          { where: { tab: '計画', row: 4, column: '年間目標' } },
          { where: { tab: '訪問（改）', row: FIRST_ROW, column: '訪問件数' } },
          { where: { tab: '訪問（改）', row: FIRST_ROW, column: '日付' } },
          { where: { tab: '研修（改）', column: '研修' }, message: '列「研修」がありません。' },
        ],
      },
    });
  });

  it.each([
    ['the name a person gave it', '訪問（改）'],
    ['the name as set up', '訪問'],
    ['the key', 'outreach'],
  ])('lists the entries of a tab by %s', (_name, tab) => {
    const { ask } = door();
    ask('recordEvent', event);
    expect(ask('listEntries', { tab })).toMatchObject({
      ok: true,
      value: { entries: [{ tab: '訪問（改）', initiative: 'outreach' }] },
    });
  });

  it.each([
    ['broken', 'bookBroken', '設定の控えを読み取れません。'],
    ['newer', 'bookNewer', 'この表は、新しい版のアドオンで作られています。'],
  ] as const)('says politely that the record of the book is %s', (state, reason, message) => {
    const made = door();
    made.workbook.plan.config = () => {
      throw new BookStateError(state);
    };
    for (const method of ['check', 'repair', 'summary', 'listEntries', 'formOptions']) {
      expect(made.ask(method)).toMatchObject({
        ok: false,
        problems: [{ code: 'entry.inconsistent', detail: { reason }, message }],
      });
    }
    expect(made.reported).toEqual([]);
  });

  it('answers when composing fails', () => {
    const down = new Error('No spreadsheet');
    const made = door(
      {},
      {
        compose: () => {
          throw down;
        },
      },
    );
    expect(made.ask('check')).toMatchObject({
      ok: false,
      problems: [{ code: 'internal', detail: { reference: 'ref-1' } }],
    });
    expect(made.reported).toEqual([down]);
    expect(made.raw('{')).toMatchObject({ problems: [{ code: 'request.invalid' }] });
  });

  it('says the warnings of what was done as sentences', () => {
    const { ask } = door();
    const credits = [{ indicator: 'community.approaches', count: 1 }];
    expect(ask('recordEvent', { ...event, credits, confirmed: true })).toMatchObject({
      ok: true,
      value: { warnings: [{ message: '相手先が空なので、「働きかけた団体」に数えられません。' }] },
    });
  });

  it.each([
    ['broken JSON', '{"method":'],
    ['no text', undefined],
    ['1 MB', JSON.stringify({ method: 'recordEvent', params: { ...event, note: 'x'.repeat(1_000_000) } })],
    ['an unknown method', '{"method":"x"}'],
    ['hostile keys', '{"method":"recordEvent","params":{"__proto__":{}}}'],
  ])('answers %s with request.invalid and touches nothing', (_name, json) => {
    const { raw, workbook } = door();
    expect(raw(json)).toMatchObject({ ok: false, problems: [{ code: 'request.invalid', severity: 'error' }] });
    expect(workbook.calls).toEqual({ reads: 0, writes: 0 });
  });

  it('answers what 修復 answers', () => {
    const made = door({}, { repair: () => refused(busy) });
    expect(made.ask('repair')).toMatchObject({ ok: false, problems: [{ code: 'busy' }] });
  });

  it('tells a reference and nothing else of an unexpected error', () => {
    const made = door();
    made.workbook.service.failAtWrite = 1;
    const answer = made.ask('recordEvent', event);
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ code: 'internal', message: 'Googleの応答が遅く、途中で止まりました（ref-1）。' }],
    });
    expect(JSON.stringify(answer)).not.toContain('Spreadsheets');
    expect(made.reported).toEqual([expect.objectContaining({ message: 'Service error: Spreadsheets' })]);
  });

  it('answers even when the report fails too', () => {
    const failing = () => {
      throw new Error('down');
    };
    const made = door({}, { setUp: failing, report: failing });
    expect(made.ask('setUp')).toMatchObject({ ok: false, problems: [{ code: 'internal' }] });
  });

  it('says busy when others write', () => {
    const made = door();
    made.busy = true;
    expect(made.ask('recordEvent', event)).toMatchObject({ ok: false, problems: [{ code: 'busy' }] });
  });

  it('says that the workbook is not set up', () => {
    const made = door({ config: null });
    for (const method of ['check', 'repair', 'summary', 'listEntries', 'formOptions']) {
      expect(made.ask(method)).toMatchObject({
        ok: false,
        problems: [{ message: 'この表は、まだ初期設定が済んでいません。' }],
      });
    }
  });
});

describe('roles', () => {
  const roles = { admins: ['a@example.com'], recorders: ['r@example.com'], viewers: [] };
  const as = (email: string) => door({ config: { ...chofuR7, roles } }, { user: () => email });
  const close = { requestId: 'close-0001', month: '2025-04', confirmed: true };

  it('let each person do what 設定 says, and say who may', () => {
    expect(as('r@example.com').ask('recordEvent', event)).toMatchObject({ ok: true });
    expect(as('A@example.com').ask('closeMonth', close)).toMatchObject({ ok: true });
    const made = as('r@example.com');
    const before = made.workbook.snapshot();
    const refused = made.ask('closeMonth', close);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'request.invalid', detail: { reason: 'notAllowed' } }],
    });
    expect(JSON.stringify(refused)).toContain('できる人（a@example.com）');
    expect(made.workbook.snapshot()).toBe(before);
  });

  it.each([
    ['', 'notKnown', 'Google が知らせない'],
    ['o@example.com', 'notAllowed', 'o@example.comは'],
  ])('let %j look only', (email, reason, words) => {
    const made = as(email);
    expect(made.ask('summary')).toMatchObject({ ok: true });
    expect(made.ask('listEntries')).toMatchObject({ ok: true });
    for (const [method, params] of [
      ['recordEvent', event],
      ['voidEntry', { requestId: 'void-0001', id: 'x', reason: 'y' }],
      ['repair', {}],
      ['check', {}],
      ['exportBook', {}],
    ]) {
      const answer = made.ask(String(method), params);
      expect(answer).toMatchObject({ ok: false, problems: [{ detail: { reason } }] });
      expect(JSON.stringify(answer)).toContain(words);
    }
  });
});
