/** What each operation is: a read or a write of cells for the log, a change for rights, a read that waits for formulas. */
import type { OpName } from '../services/protocol';

const set = (...names: OpName[]): ReadonlySet<OpName> => new Set(names);

/** Reads of a range's cells. */
export const READS = set(
  'values.get',
  'display.get',
  'formulas.get',
  'notes.get',
  'formats.get',
  'validations.get',
  'merges.get',
);

/** Writes to a range's cells, and changes of rows and columns. */
export const WRITES = set(
  'values.set',
  'values.fill',
  'values.append',
  'values.insertCheckboxes',
  'formulas.set',
  'formulas.fill',
  'notes.set',
  'notes.fill',
  'formats.set',
  'formats.fill',
  'validations.set',
  'validations.fill',
  'border.set',
  'merge.set',
  'merge.break',
  'cells.clear',
  'cells.sort',
  'cells.copy',
  'lines.insert',
  'lines.delete',
  'lines.move',
);

/** Further changes that a custom function may not make. */
const OTHER_CHANGES = set(
  'book.rename',
  'sheet.insert',
  'sheet.delete',
  'sheet.rename',
  'sheet.move',
  'sheet.setHidden',
  'sheet.setFrozen',
  'sheet.setTabColor',
  'sheet.setGridlinesHidden',
  'active.set',
  'lines.setHidden',
  'lines.setSize',
  'conditional.set',
  'protections.add',
  'protections.update',
  'protections.remove',
  'charts.insert',
  'charts.update',
  'charts.remove',
  'named.set',
  'named.remove',
  'metadata.add',
  'metadata.update',
  'metadata.remove',
  'ui.show',
);

export const CHANGES: ReadonlySet<OpName> = new Set([...WRITES, ...OTHER_CHANGES]);

/** Answers that depend on what formulas give: they are settled first. */
export const CALCULATES = set(
  'values.get',
  'display.get',
  'sheet.used',
  'book.flush',
  'values.append',
  'cells.copy',
  'cells.sort',
);
