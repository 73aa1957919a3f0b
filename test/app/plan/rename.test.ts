/** 改称: what was written under the old name goes on under the new one. */
import { check } from '../../../src/app/check/check';
import { closeMonth } from '../../../src/app/closing/close-month';
import { closings } from '../../../src/app/closing/closings';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { finishRename, rename } from '../../../src/app/plan/rename';
import { resuming } from '../../../src/app/recovery/resume';
import { alone, done, type Outcome } from '../../../src/app/shared/deps';
import { summary } from '../../../src/app/totals/summary';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const toNew = { requestId: 'rename-1', what: 'area', from: '若葉・調和', to: '若葉' } as const;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function book(): World {
  const made = world();
  value(
    recordEvent(made.deps, {
      requestId: 'req-1',
      date: '4/3',
      area: '若葉・調和',
      credits: [{ indicator: 'outreach.visits', count: 10 }],
    }),
  );
  made.workbook.type('training', { date: dateCell('2025-06-03'), area: '染地・杉森・布田', 'training.sessions': 4 });
  return made;
}

const visits = ({ deps }: World) =>
  value(summary(deps, {})).rows.find(({ indicator }) => indicator === 'outreach.visits');

describe('rename', () => {
  it('moves rows, the plan and what counts', () => {
    const made = book();
    made.workbook.type('outreach', { date: dateCell('2025-06-04'), area: '若葉調和圏域', 'outreach.visits': 1 });
    expect(value(rename(made.deps, toNew))).toEqual({ rows: 2 });
    expect(made.workbook.at('outreach', FIRST_ROW).area).toBe('若葉');
    expect(made.workbook.at('outreach', FIRST_ROW + 1).area).toBe('若葉');
    expect(made.workbook.at('training', FIRST_ROW).area).toBe('染地・杉森・布田');
    expect(made.workbook.plan.config()?.areas[1]).toBe('若葉');
    expect(visits(made)?.areas.若葉?.actual).toBe(11);
    expect(visits(made)?.areas['若葉・調和']).toBeUndefined();
  });

  it('is one line of 変更履歴, and no change without a record', () => {
    const { deps, workbook } = book();
    value(check(deps));
    const before = workbook.history.written.length;
    value(rename(deps, toNew));
    expect(workbook.history.written.slice(before)).toMatchObject([
      { kind: 'renamed', before: '若葉・調和', after: '若葉（1 行）', requestId: 'rename-1' },
    ]);
    value(check(deps));
    expect(workbook.history.written).toHaveLength(before + 1);
  });

  it('is taken back by renaming once more', () => {
    const made = book();
    const rows = JSON.stringify(made.workbook.rows.filled());
    value(rename(made.deps, toNew));
    value(rename(made.deps, { requestId: 'rename-2', what: 'area', from: '若葉', to: '若葉・調和' }));
    expect(JSON.stringify(made.workbook.rows.filled())).toBe(rows);
    expect(made.workbook.plan.config()?.areas[1]).toBe('若葉・調和');
    const lines = made.workbook.history.written.length;
    value(check(made.deps));
    expect(made.workbook.history.written.slice(lines).filter(({ id }) => id.startsWith('req-1'))).toEqual([]);
  });

  it('keeps months closed, with the reasons of late corrections', () => {
    const made = book();
    value(closeMonth(made.deps, { requestId: 'close-1', month: '4', confirmed: true }));
    const changes = { counts: [{ indicator: 'outreach.visits', count: 12 }] };
    const id = 'req-1:outreach';
    value(correctEntry(made.deps, { requestId: 'late-1', id, changes, reason: '数え直し', late: true }));
    value(rename(made.deps, toNew));
    expect([...(made.workbook.closings.closedMonths().get('2025-04') ?? [])]).toContain('若葉');
    const again = correctEntry(made.deps, { requestId: 'late-2', id, changes: { note: 'x' }, reason: 'x' });
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'date.monthClosed' }] });
    made.workbook.closings.lines = made.workbook.closings.lines.map((line) =>
      line.area === '若葉・調和' ? { ...line, area: '若葉' } : line,
    );
    const { differences } = value(closings(made.deps));
    expect(differences.find(({ area, indicator }) => area === '若葉' && indicator === 'outreach.visits')).toMatchObject(
      {
        ofMonth: { fixed: 10, now: 12, explained: true, reasons: ['数え直し'] },
      },
    );
  });

  it('brings a row that is gone back under the name of now', () => {
    const { deps, workbook } = book();
    workbook.edit('outreach', FIRST_ROW, { date: null, area: null, 'outreach.visits': null, status: null, id: null });
    value(rename(deps, toNew));
    const { row } = value(restoreEntry(deps, { requestId: 'back-1', id: 'req-1:outreach', reason: 'x' }));
    expect(workbook.at('outreach', row)).toMatchObject({ area: '若葉', counts: [10, null, null], status: '記録済' });
  });

  it('does nothing more when it is sent again, and finishes what was ended half-way', () => {
    const { deps, workbook } = book();
    value(rename(deps, toNew));
    const after = workbook.snapshot();
    expect(value(rename(deps, toNew))).toEqual({ rows: 1 });
    expect(workbook.snapshot()).toBe(after);

    const half = book();
    half.workbook.edit('outreach', FIRST_ROW, { area: '若葉' });
    const made = { at: '2025/10/01 08:00:00', by: 'then@example.com' };
    const finish = (): unknown =>
      alone(half.deps, (config) => done(finishRename(half.deps, config, toNew, { line: null, made })));
    finish();
    finish();
    const described = half.workbook.history.written.filter(({ kind }) => kind === 'renamed');
    expect(described).toMatchObject([{ after: '若葉（1 行）', made }]);
    expect(half.workbook.plan.config()?.areas[1]).toBe('若葉');
  });

  it.each([
    ['an area', toNew],
    ['an indicator', { requestId: 'rename-1', what: 'indicator', from: 'outreach.visits', to: 'outreach.calls' }],
  ] as const)('of %s, ended at any of its writes, is finished by the next execution once', (_name, request) => {
    const several = (): World => {
      const made = book();
      for (const tab of ['community', 'awareness'] as const) {
        const key = tab === 'community' ? 'community.approaches' : 'awareness.activities';
        made.workbook.type(tab, {
          date: dateCell('2025-04-04'),
          area: '若葉・調和',
          [key]: 2,
          counterparty: '見本の会',
        });
      }
      value(closeMonth(made.deps, { requestId: 'close-1', month: '4', confirmed: true }));
      return made;
    };
    const state = ({ workbook: { rows, plan, closings: months, history, journal } }: World): unknown => ({
      rows: JSON.stringify(rows.filled()),
      plan: plan.config(),
      closed: [...months.closedMonths()],
      lines: history.written.map(({ kind, before, after, requestId }) => [kind, before, after, requestId]),
      noted: journal.noted,
    });
    const whole = several();
    value(rename(whole.deps, request));
    let ended = 0;
    for (let at = 1; ; at += 1) {
      const made = several();
      made.workbook.service.failAtWrite = at;
      try {
        rename(made.deps, request);
        break;
      } catch {
        ended += 1;
      }
      for (let again = 0; again < 2; again += 1) resuming(made.deps).lock.withLock(() => undefined);
      expect(state(made)).toEqual(state(whole));
      expect(value(rename(made.deps, request))).toEqual(value(rename(whole.deps, request)));
      expect(state(made)).toEqual(state(whole));
    }
    expect(ended).toBeGreaterThan(1);
  });

  it('renames the key of an indicator, in the lines of 変更履歴 too', () => {
    const { deps, workbook } = book();
    value(check(deps));
    const lines = workbook.history.written.length;
    value(rename(deps, { requestId: 'r', what: 'indicator', from: 'outreach.visits', to: 'outreach.calls' }));
    value(check(deps));
    expect(workbook.history.written.slice(lines)).toMatchObject([
      { kind: 'renamed', before: '訪問件数：outreach.visits', after: '訪問件数：outreach.calls' },
    ]);
  });

  it.each([
    ['a name that is not there', { from: '若葉', to: '若葉二' }],
    ['a name that is in use', { to: '染地・杉森・布田' }],
    ['the name of the whole', { to: '市全域' }],
    ['no name', { to: ' ' }],
    ['an indicator that is not there', { what: 'indicator', from: 'outreach.x', to: 'outreach.y' }],
    ['a key that is in use', { what: 'indicator', from: 'outreach.visits', to: 'outreach.support' }],
    ['a key that is none', { what: 'indicator', from: 'outreach.visits', to: '訪問' }],
    ['a key of another tab', { what: 'indicator', from: 'outreach.visits', to: 'training.visits' }],
  ] as const)('refuses %s, and writes nothing', (_name, change) => {
    const { deps, workbook } = book();
    const before = workbook.snapshot();
    expect(rename(deps, { ...toNew, ...change })).toMatchObject({
      ok: false,
      problems: [{ detail: { reason: 'notRenamable' } }],
    });
    expect(workbook.snapshot()).toBe(before);
  });
});
