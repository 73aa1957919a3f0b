/** まとめる and its undo: entries, list, 変更履歴 and figures follow, also where an execution was ended half-way. */
import { check } from '../../../src/app/check/check';
import { mergeOrganisations } from '../../../src/app/organisations/merge';
import { undoMerge } from '../../../src/app/organisations/undo-merge';
import { repair } from '../../../src/app/recovery/repair';
import { resume } from '../../../src/app/recovery/resume';
import { summary } from '../../../src/app/totals/summary';
import type { OrganisationsMerged } from '../../../src/schema/requests/organisation-answers';
import { dateCell, type World, world } from '../memory-workbook';

const spellings = ['第一自治会', '第1自治会', '第１自治会', 'みどり会', '第一自治会（会長）', '第一自治会'];

function yearOf(names: readonly string[]): World {
  const made = world();
  for (const [index, counterparty] of names.entries()) {
    const month = String(4 + (index % 6)).padStart(2, '0');
    const area = index % 2 === 0 ? '若葉・調和' : '市全域';
    const row = { date: dateCell(`2025-${month}-03`), area, counterparty, note: `${index}` };
    made.workbook.type('community', { ...row, 'community.approaches': 1 + index });
  }
  made.workbook.type('outreach', {
    date: dateCell('2025-06-03'),
    area: '市全域',
    'outreach.visits': 2,
    counterparty: '第1自治会',
  });
  repair(made.deps);
  check(made.deps);
  return made;
}

const request = { requestId: 'merge-1', name: '第一自治会', spellings: ['第１自治会', '第一自治会（会長）'] };
const confirmed = { ...request, reason: '同じ団体', confirmed: true };

function answered(outcome: ReturnType<typeof mergeOrganisations>): OrganisationsMerged {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const named = ({ workbook }: World): unknown[] =>
  Array.from({ length: 6 }, (_, index) => workbook.at('community', 7 + index).counterparty);
const totals = ({ deps }: World): unknown => {
  const outcome = summary(deps, {});
  return outcome.ok && outcome.value.rows.map(({ indicator, actual, areas }) => [indicator, actual, areas]);
};
const groups = (made: World): unknown => {
  const outcome = summary(made.deps, {});
  return outcome.ok && outcome.value.rows.find(({ indicator }) => indicator === 'community.groups')?.actual;
};

describe('mergeOrganisations', () => {
  it('shows what would change, and writes nothing', () => {
    const made = yearOf(spellings);
    const before = made.workbook.snapshot();
    const found = answered(mergeOrganisations(made.deps, request));
    expect(found).toMatchObject({ name: '第一自治会', rows: 4, lateRows: 0, lateMonths: [], written: false });
    expect(found.tabs.map(({ rows }) => rows)).toEqual([1, 3]);
    expect(found.figures).toEqual([
      { label: '働きかけた団体', unit: '団体', area: '市全体', before: 4, after: 2 },
      { label: '働きかけた団体', unit: '団体', area: '若葉・調和', before: 3, after: 1 },
      { label: '働きかけた団体', unit: '団体', area: '市全域', before: 3, after: 2 },
    ]);
    expect(made.workbook.snapshot()).toBe(before);
  });

  it('moves every entry, the list and the figures, with a line each and one reason', () => {
    const made = yearOf(spellings);
    made.workbook.organisations.lines = [
      { name: '第一自治会', spellings: [], kind: '', area: '市全域', first: dateCell('2025-06-01'), remarks: '南' },
      {
        name: '第1自治会',
        spellings: ['だいいち'],
        kind: '町会',
        area: '',
        first: dateCell('2024-06-01'),
        remarks: '鍵',
      },
      { name: 'みどり会', spellings: [], kind: '', area: '', first: null, remarks: '' },
    ];
    expect(groups(made)).toBe(4);
    const lines = made.workbook.history.lines().length;
    expect(answered(mergeOrganisations(made.deps, confirmed))).toMatchObject({ rows: 4, written: true });
    expect(named(made)).toEqual(['第一自治会', '第一自治会', '第一自治会', 'みどり会', '第一自治会', '第一自治会']);
    expect(groups(made)).toBe(2);
    expect(made.workbook.organisations.lines).toEqual([
      {
        name: '第一自治会',
        spellings: ['第1自治会', '第一自治会(会長)', 'だいいち'],
        kind: '町会',
        area: '市全域',
        first: dateCell('2024-06-01'),
        remarks: '南\n鍵',
      },
      { name: 'みどり会', spellings: [], kind: '', area: '', first: null, remarks: '' },
    ]);
    const added = made.workbook.history.lines().slice(lines);
    expect(added.map(({ kind }) => kind).sort()).toEqual([...Array(4).fill('corrected'), ...Array(3).fill('merged')]);
    expect(new Set(added.map(({ reason, requestId }) => `${reason} ${requestId}`))).toEqual(
      new Set(['同じ団体 merge-1']),
    );
    // Nothing is left that 変更履歴 does not tell.
    check(made.deps);
    expect(made.workbook.history.lines()).toHaveLength(lines + added.length);
    const again = made.workbook.snapshot();
    expect(answered(mergeOrganisations(made.deps, confirmed)).written).toBe(true);
    expect(made.workbook.snapshot()).toBe(again);
  });

  it('is undone: entries, list and figures are as before', () => {
    const made = yearOf(spellings);
    const [rows, before] = [named(made), totals(made)];
    made.workbook.organisations.list(['第一自治会', 'いちじ'], ['第1自治会'], ['第一自治会(会長)']);
    const list = [...(made.workbook.organisations.lines ?? [])];
    answered(mergeOrganisations(made.deps, confirmed));
    expect(named(made)).not.toEqual(rows);
    const look = answered(undoMerge(made.deps, { requestId: 'undo-1' }));
    expect(look).toMatchObject({ rows: 4, written: false });
    expect(look.figures[0]).toMatchObject({ before: 2, after: 4 });
    answered(undoMerge(made.deps, { requestId: 'undo-1', confirmed: true }));
    expect(named(made)).toEqual(rows);
    expect(totals(made)).toEqual(before);
    expect([...(made.workbook.organisations.lines ?? [])].sort()).toEqual(list.sort());
    const done = made.workbook.snapshot();
    expect(answered(undoMerge(made.deps, { requestId: 'undo-1', confirmed: true })).written).toBe(true);
    expect(made.workbook.snapshot()).toBe(done);
    const none = undoMerge(made.deps, { requestId: 'undo-2', confirmed: true });
    expect(!none.ok && none.problems[0]?.detail).toEqual({ reason: 'noMerge' });
  });

  it('keeps every total but those of organisations', () => {
    const made = yearOf(spellings);
    const others = (all: unknown): unknown => (all as unknown[][]).filter(([key]) => key !== 'community.groups');
    const before = totals(made);
    answered(mergeOrganisations(made.deps, confirmed));
    expect(others(totals(made))).toEqual(others(before));
  });

  it('leaves an entry that was changed since as it is when it is undone', () => {
    const made = yearOf(spellings);
    answered(mergeOrganisations(made.deps, confirmed));
    made.workbook.edit('community', 8, { counterparty: 'あおぞら会' });
    answered(undoMerge(made.deps, { requestId: 'undo-1', confirmed: true }));
    expect(named(made)).toEqual([
      '第一自治会',
      'あおぞら会',
      '第1自治会',
      'みどり会',
      '第一自治会(会長)',
      '第一自治会',
    ]);
  });

  it('takes a further merging back first', () => {
    const made = yearOf(spellings);
    answered(mergeOrganisations(made.deps, confirmed));
    const further = {
      requestId: 'merge-2',
      name: 'みどり会',
      spellings: ['第一自治会'],
      reason: '合併',
      confirmed: true,
    };
    expect(answered(mergeOrganisations(made.deps, further)).spellings).toEqual([
      '第一自治会',
      '第1自治会',
      '第一自治会(会長)',
    ]);
    expect(made.workbook.organisations.aliases().get('第1自治会')).toBe('みどり会');
    const early = undoMerge(made.deps, { requestId: 'undo-1', merge: 'merge-1', confirmed: true });
    expect(!early.ok && early.problems[0]?.detail).toEqual({
      reason: 'mergedFurther',
      typed: '第一自治会',
      other: 'みどり会',
    });
    answered(undoMerge(made.deps, { requestId: 'undo-2', confirmed: true }));
    expect(named(made)).toEqual(['第一自治会', '第一自治会', '第一自治会', 'みどり会', '第一自治会', '第一自治会']);
    answered(undoMerge(made.deps, { requestId: 'undo-3', confirmed: true }));
    expect(named(made)).toEqual(['第一自治会', '第1自治会', '第1自治会', 'みどり会', '第一自治会(会長)', '第一自治会']);
  });

  describe('500 spellings at once', () => {
    const many = Array.from({ length: 500 }, (_, index) => `みどり会${index}班`);
    let made: World;
    beforeAll(() => {
      made = yearOf(many);
    });

    it('are one organisation', () => {
      const request = { requestId: 'merge-many', name: 'みどり会', spellings: many, reason: '班', confirmed: true };
      expect(answered(mergeOrganisations(made.deps, request))).toMatchObject({ rows: 500, written: true });
      expect(groups(made)).toBe(1);
      const line = made.workbook.organisations.lines?.find(({ name }) => name === 'みどり会');
      expect(line?.spellings).toHaveLength(500);
    });

    it('are 500 again', () => {
      expect(groups(made)).toBe(1);
      answered(undoMerge(made.deps, { requestId: 'undo-many', confirmed: true }));
      expect(groups(made)).toBe(500);
      expect(made.workbook.organisations.lines?.filter(({ spellings }) => spellings.length > 0)).toEqual([]);
    });
  });

  it.each([
    [{ name: '同上', spellings: ['みどり会'] }, 'mergeName'],
    [{ name: 'みどり会', spellings: ['なし'] }, 'mergeName'],
    [{ name: 'みどり会', spellings: ['みどり会'] }, 'mergeNothing'],
    [{ name: 'いちじ', spellings: ['みどり会'] }, 'mergeAlias'],
    [{ name: 'みどり会', spellings: ['いちじ'] }, 'mergeTaken'],
  ])('%j is refused: %s', (names, reason) => {
    const made = yearOf(spellings);
    made.workbook.organisations.list(['第一自治会', 'いちじ']);
    const before = made.workbook.snapshot();
    const outcome = mergeOrganisations(made.deps, { ...confirmed, ...names });
    expect(!outcome.ok && outcome.problems[0]?.detail?.reason).toBe(reason);
    expect(made.workbook.snapshot()).toBe(before);
  });

  it('needs a reason, and in closed months to be late', () => {
    const made = yearOf(spellings);
    const { reason: _reason, ...without } = confirmed;
    expect(mergeOrganisations(made.deps, without).ok).toBe(false);
    made.deps.lock.withLock(() => made.deps.closings.keepClosed(new Map([['2025-05', new Set(['市全域'])]])));
    expect(answered(mergeOrganisations(made.deps, request))).toMatchObject({ lateRows: 1, lateMonths: ['2025年5月'] });
    const outcome = mergeOrganisations(made.deps, confirmed);
    expect(!outcome.ok && outcome.problems.map(({ code }) => code)).toEqual(['date.monthClosed']);
    answered(mergeOrganisations(made.deps, { ...confirmed, late: true }));
    expect(made.workbook.history.lines().filter(({ kind }) => kind === 'correctedLate')).toHaveLength(1);
    const undo = undoMerge(made.deps, { requestId: 'undo-1', confirmed: true });
    expect(!undo.ok && undo.problems.map(({ code }) => code)).toEqual(['date.monthClosed']);
    answered(undoMerge(made.deps, { requestId: 'undo-1', confirmed: true, late: true }));
    expect(groups(made)).toBe(4);
  });

  it.each([1, 2, 3, 4, 5, 6])('ended at write %s, it is finished by what is done next', (at) => {
    const model = yearOf(spellings);
    answered(mergeOrganisations(model.deps, confirmed));
    const made = yearOf(spellings);
    made.workbook.service.failAtWrite = at;
    try {
      mergeOrganisations(made.deps, confirmed);
    } catch {
      made.deps.lock.withLock(() => resume(made.deps));
    }
    made.workbook.service.failAtWrite = 0;
    answered(mergeOrganisations(made.deps, confirmed));
    expect(made.workbook.snapshot()).toBe(model.workbook.snapshot());
    expect(made.workbook.organisations.lines).toEqual(model.workbook.organisations.lines);
  });
});
