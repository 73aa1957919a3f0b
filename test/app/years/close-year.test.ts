/** Closing a year as a whole: what keeps it open, what is fixed with it, what comes late, and how it is opened again. */
import { closeMonth } from '../../../src/app/closing/close-month';
import { reopenMonth } from '../../../src/app/closing/reopen-month';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { importTable } from '../../../src/app/import-export/import-table';
import { mergeOrganisations } from '../../../src/app/organisations/merge';
import type { Outcome } from '../../../src/app/shared/deps';
import { closeYear } from '../../../src/app/years/close-year';
import { reopenYear } from '../../../src/app/years/reopen-year';
import { closingAreas } from '../../../src/domain/closing/closing';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../../domain/samples';
import { dateCell, type World, world } from '../memory-workbook';

const [area = ''] = chofuR7.areas;
const visit = { date: '2025-06-03', area, credits: [{ indicator: 'outreach.visits', count: 2 }], confirmed: true };
const address = 'https://docs.google.com/spreadsheets/d/next/edit';

function reasons(outcome: Outcome<object>): string[] {
  return outcome.ok ? ['done'] : outcome.problems.map(({ code, detail }) => `${code} ${detail?.reason ?? ''}`.trim());
}

/** The same day on another day: what was written stays. */
function on(made: World, today: string): World['deps'] {
  return { ...made.deps, clock: { today: () => date(today) } };
}

/** A year with one visit in June, of which April is closed. */
function book(today = '2026-04-20'): World {
  const made = world({ today });
  const row = { date: dateCell('2025-06-03'), area, 'outreach.visits': 3, status: '記録済', id: 'a1' };
  made.workbook.type('outreach', row);
  closeMonth(made.deps, { requestId: 'april', month: '4', confirmed: true });
  return made;
}

const close = (made: World, more: object = {}, deps = made.deps) =>
  closeYear(deps, { requestId: 'close', reason: '報告済みのため', address, confirmed: true, ...more });

describe('closing a year', () => {
  it('says what is open, and closes nothing', () => {
    const made = book();
    const look = close(made, { confirmed: false });
    expect(look).toMatchObject({ ok: true, value: { written: false, name: '令和7年度', until: '2026-05-31' } });
    if (!look.ok) throw new Error();
    expect(look.value.openMonths).toHaveLength(11);
    expect(made.workbook.closings.year).toBeNull();
  });

  it.each<[string, string, object, string]>([
    ['before it is over', '2026-03-30', {}, 'request.invalid year.notOver'],
    ['with open months and no reason', '2026-04-20', { reason: ' ' }, 'request.invalid year.open'],
    ['with an address that is none', '2026-04-20', { address: '来年のファイル' }, 'request.invalid year.address'],
  ])('is refused %s', (_, today, more, expected) => {
    const made = book(today);
    expect(reasons(close(made, more))).toEqual([expected]);
    expect(made.workbook.closings.year).toBeNull();
  });

  it('is refused in a copy', () => {
    const made = book();
    made.workbook.years.copy = true;
    expect(reasons(close(made))).toEqual(['request.invalid year.copy']);
  });

  it('asks for no reason once every month is closed and 点検 is clean', () => {
    const made = world({ today: '2026-04-20' });
    for (let month = 4; month < 16; month += 1) {
      const asked = { requestId: `m${month}`, month: String(month > 12 ? month - 12 : month), confirmed: true };
      expect(reasons(closeMonth(made.deps, asked))).toEqual(['done']);
    }
    made.workbook.check.structure = [];
    const look = close(made, { confirmed: false });
    const found = look.ok ? look.value.found : -1;
    const outcome = close(made, found === 0 ? { reason: '' } : {});
    expect([found, reasons(outcome)]).toEqual([0, ['done']]);
  });

  it('fixes the open months as they stand, says so, and is done once', () => {
    const made = book();
    expect(reasons(close(made))).toEqual(['done']);
    expect(reasons(close(made))).toEqual(['done']);
    const { lines, year, saysClosed, closed } = made.workbook.closings;
    expect(year).toMatchObject({ address, requestId: 'close' });
    expect(saysClosed).toBe(true);
    expect([...closed.values()].map((areas) => areas.size)).toEqual(new Array(12).fill(closingAreas(chofuR7).length));
    const june = lines.find(
      (line) => line.month === '2025-06' && line.area === null && line.indicator === 'outreach.visits',
    );
    expect([june?.ofMonth, june?.requestId]).toEqual([3, 'close']);
    expect(lines.filter(({ month }) => month === '2025-04').every(({ requestId }) => requestId === 'april')).toBe(true);
    const written = made.workbook.history.written.filter(({ kind }) => kind === 'yearClosed');
    expect(written).toMatchObject([{ reason: '報告済みのため', requestId: 'close' }]);
    expect(reasons(close(made, { requestId: 'other' }))).toEqual(['request.invalid year.closed']);
  });
});

describe('a closed year', () => {
  const requests: readonly [string, (deps: World['deps'], late: boolean) => Outcome<object>][] = [
    [
      'a record',
      (deps, late) => recordEvent(deps, { requestId: 'r', ...visit, ...(late && { lateReason: '届いた' }) }),
    ],
    [
      'a correction',
      (deps, late) =>
        correctEntry(deps, { requestId: 'c', id: 'a1', changes: { note: '済' }, reason: '書き漏れ', late }),
    ],
    ['a 取消', (deps, late) => voidEntry(deps, { requestId: 'v', id: 'a1', reason: '誤り', late })],
  ];

  it.each(requests)('takes %s with its reason up to the day that 設定 says, and no longer', (_, ask) => {
    const made = book();
    close(made);
    expect(reasons(ask(made.deps, false))).toEqual(['date.monthClosed']);
    expect(reasons(ask(on(made, '2026-06-01'), true))).toEqual(['date.monthClosed yearOver']);
    expect(reasons(ask(on(made, '2026-05-31'), true))).toEqual(['done']);
  });

  it('goes by the day of 設定', () => {
    const made = world({ today: '2026-04-20', config: { ...chofuR7, lateUntil: date('2026-06-30') } });
    close(made);
    expect(reasons(requests[0]?.[1](on(made, '2026-06-30'), true) ?? { ok: true, value: {} })).toEqual(['done']);
  });

  it('imports no late line after that day, and merges nothing', () => {
    const made = book();
    made.workbook.type('community', {
      date: dateCell('2025-06-04'),
      area,
      'community.approaches': 1,
      counterparty: '南自治会',
      status: '記録済',
      id: 'g1',
    });
    close(made);
    const deps = on(made, '2026-06-01');
    const text = `日付,福祉圏域,訪問件数\n2025/6/5,${area},4\n`;
    const imported = importTable(deps, { requestId: 'i', text, lateReason: '届いた', confirmed: true });
    expect(imported.ok && imported.value.accepted).toBe(0);
    expect(imported.ok && imported.value.problems.map(({ detail }) => detail?.reason)).toContain('yearOver');
    const merged = mergeOrganisations(deps, {
      ...{ requestId: 'm', name: '南町自治会', spellings: ['南自治会'] },
      ...{ reason: '同じ団体', late: true, confirmed: true },
    });
    expect(reasons(merged)).toEqual(['date.monthClosed yearOver']);
  });

  it('opens no single month', () => {
    const made = book();
    close(made);
    const outcome = reopenMonth(made.deps, { requestId: 'o', month: '6', reason: '直す' });
    expect(reasons(outcome)).toEqual(['date.monthClosed yearClosed']);
  });
});

describe('opening a year again', () => {
  it('opens what was fixed with it, keeps months that were closed before, and is done once', () => {
    const made = book();
    close(made);
    const ask = () => reopenYear(made.deps, { requestId: 'open', reason: '漏れがあった' });
    expect([reasons(ask()), reasons(ask())]).toEqual([['done'], ['done']]);
    const { lines, year, saysClosed, closed } = made.workbook.closings;
    expect([year, saysClosed, [...closed.keys()]]).toEqual([null, false, ['2025-04']]);
    expect(lines.filter(({ reopened }) => reopened).every(({ requestId }) => requestId === 'close')).toBe(true);
    expect(made.workbook.history.written.filter(({ kind }) => kind === 'yearReopened')).toHaveLength(1);
    expect(reasons(recordEvent(made.deps, { requestId: 'r', ...visit }))).toEqual(['done']);
  });

  it('is refused where it is open, or without a reason', () => {
    const made = book();
    const ask = (reason: string) => reasons(reopenYear(made.deps, { requestId: 'open', reason }));
    expect([ask(''), ask('漏れ')]).toEqual([['request.invalid year.notClosed'], ['request.invalid year.notClosed']]);
    closeYear(made.deps, { requestId: 'close', reason: '年度末', confirmed: true });
    expect(ask('')).toEqual(['request.invalid reason']);
  });
});
