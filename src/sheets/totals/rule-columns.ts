/** The columns of a tab that the counting rule looks at, as the formulas are given them. */
import type { InitiativeTab } from '../book/initiative-tab';
import type { RuleColumns } from './formulas';

/** null while one of them is missing. */
export function ruleColumns({ name, located }: InitiativeTab): RuleColumns | null {
  const { columns, headerRow } = located;
  const [date, area, status, counterparty] = ['date', 'area', 'status', 'counterparty'].map((key) => columns.get(key));
  if (date === undefined || area === undefined || status === undefined || counterparty === undefined) return null;
  return { sheetName: name, headerRow, date, area, status, counterparty };
}
