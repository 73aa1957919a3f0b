/** What a kind says of itself holds in the totals: the figure of its rows, and what adds up to what. */
import fc from 'fast-check';
import { monthIndex } from '../../../src/domain/calendar/fiscal-year';
import { addDays } from '../../../src/domain/calendar/plain-date';
import { type IndicatorKind, kindNames, kindOf, sourceKey } from '../../../src/domain/plan/kinds';
import type { StrictRow } from '../../../src/domain/rows/strict-row';
import { rollUp, type Scope } from '../../../src/domain/totals/roll-up';
import { kindFrom } from '../../../src/schema/plan/kind-fields';
import { cases } from '../../run/cases';
import { config, indicator, initiative } from '../samples';

const fy = config.fiscalYear;
const scopes: Scope[] = ['city', ...config.areas.map((_, area) => area), config.areas.length];
const months = Array.from({ length: 12 }, (_, month) => month);

const rows = fc.array(
  fc.record({
    date: fc.nat(364).map((day) => addDays(fy.first, day)),
    area: fc.nat(config.areas.length),
    counts: fc.tuple(fc.oneof(fc.constant(null), fc.nat(3))),
    counterparty: fc.constantFrom('甲の会', '乙の会', null),
    voided: fc.constant(false),
  }),
  { maxLength: 30 },
);

/** A plan with a column, and an indicator of the kind that counts it. */
function planOf(kind: IndicatorKind): { readonly config: typeof config; readonly key: string } {
  const counting = indicator('a.kind', { kind });
  const own = kindOf(counting).ownColumn;
  const indicators = own ? [counting] : [indicator('a.typed'), counting];
  return { config: { ...config, initiatives: [initiative('a', indicators)] }, key: counting.key };
}

function total(kind: IndicatorKind, among: readonly StrictRow[], scope: Scope, month: number | 'year'): number | null {
  const { takes, total: of } = kindOf({ key: 'a.kind', kind });
  const counted = among.filter(
    ({ date, area, counts: [count] }) =>
      date !== null &&
      count !== null &&
      (scope === 'city' || area === scope) &&
      (month === 'year' || monthIndex(fy, date) === month),
  );
  const said = counted.map(({ counts: [count], counterparty }) => ({
    count: count ?? 0,
    counterparty: counterparty ?? '',
  }));
  return said.length === 0 ? null : of(said.filter(takes));
}

describe.each(kindNames)('the kind %s', (name) => {
  const kind = kindFrom(name, 'a.typed');
  const plan = planOf(kind);

  it('makes of its rows what the roll-up says, for every area and month', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const found = rollUp(plan.config, [{ initiative: 'a', rows: some }], fy.last);
        const places = scopes.flatMap((scope) => [...months, 'year' as const].map((month) => ({ scope, month })));
        const of = (answer: (scope: Scope, month: number | 'year') => number | null) =>
          places.map(({ scope, month }) => ({ scope, month, total: answer(scope, month) }));
        expect(of((scope, month) => found.actual(plan.key, scope, month))).toEqual(
          of((scope, month) => total(kind, some, scope, month)),
        );
      }),
      { numRuns: cases(100) },
    );
  });

  it('adds up where it says so, and is seen not to where it does not', () => {
    const { additive } = kindOf({ key: plan.key, kind });
    const differs = { rows: false, months: false, areas: false };
    const sum = (parts: readonly (number | null)[]): number =>
      parts.reduce((all: number, part) => all + (part ?? 0), 0);
    for (const some of fc.sample(rows, { numRuns: 200, seed: 1 })) {
      const of = rollUp(plan.config, [{ initiative: 'a', rows: some }], fy.last);
      const city = of.actual(plan.key, 'city', 'year') ?? 0;
      differs.rows ||= city !== sum(some.map(({ counts: [count] }) => count ?? null));
      differs.months ||= city !== sum(months.map((month) => of.actual(plan.key, 'city', month)));
      differs.areas ||= city !== sum(scopes.slice(1).map((scope) => of.actual(plan.key, scope, 'year')));
    }
    expect(differs).toEqual({ rows: !additive.rows, months: !additive.months, areas: !additive.areas });
  });

  it('is counted from its own column, or from the one it names', () => {
    const own = kindOf({ key: plan.key, kind }).ownColumn;
    expect(sourceKey({ key: plan.key, kind })).toBe(own ? plan.key : 'a.typed');
  });
});
