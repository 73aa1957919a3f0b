/** How 計画 says that each indicator is counted, and how its year is weighted. */
import { type CopiedKind, files, kindWords, monthHeader, planColumns } from '../archive/archive-format';
import { csvCell, csvWords } from '../archive/csv-cell';
import { RefusedError } from '../archive/refused-error';
import { type CellUnder, csvTable } from '../archive/small-csv';

export interface PlannedKind {
  readonly kind: CopiedKind;
  /** The key of the indicator that a distinct one is counted over; '' of a sum. */
  readonly over: string;
  /** Twelve in fiscal order; null for an even year. */
  readonly weights: readonly number[] | null;
}

/** By the indicator's key. @throws RefusedError */
export function plannedKinds(text: string, startMonth: number): ReadonlyMap<string, PlannedKind> {
  const { key, label, kind, over } = planColumns;
  const lines = csvTable(text, Object.values(planColumns));
  if (lines === null) throw new RefusedError('planUnreadable', files.indicators);
  const keys = new Map(lines.map((under) => [plain(under(label)), plain(under(key))]));
  return new Map(
    lines.map((under): [string, PlannedKind] => {
      const distinct = plain(under(kind)) === kindWords.distinct;
      if (!distinct && plain(under(kind)) !== kindWords.sum) throw new RefusedError('planUnreadable', files.indicators);
      const found = distinct ? (keys.get(plain(under(over))) ?? '') : '';
      return [
        plain(under(key)),
        { kind: distinct ? 'distinct' : 'sum', over: found, weights: weightsOf(under, startMonth) },
      ];
    }),
  );
}

function weightsOf(under: CellUnder, startMonth: number): number[] | null {
  const weights = Array.from({ length: 12 }, (_, at) =>
    csvCell(under(monthHeader(((startMonth - 1 + at) % 12) + 1)).trim()),
  );
  const numbers = weights.filter((weight) => typeof weight === 'number');
  return numbers.length === weights.length ? numbers : null;
}

function plain(field: string): string {
  return csvWords(field).normalize('NFKC').trim();
}
