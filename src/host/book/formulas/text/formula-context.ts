/** What a book knows that a formula's text is read by: its sheets' sizes and its named ranges. */

import { IDefinedNamesService } from '@univerjs/engine-formula';
import type { Engine } from '../../engine/engine';
import type { FormulaContext } from './formula-refs';

/** Looks things up when asked, so that it always says how the book is now. */
export function formulaContext(engine: Engine): FormulaContext {
  const names = engine.injector.get(IDefinedNamesService);
  return {
    sizeOf(name) {
      const wanted = name.toLowerCase();
      const sheet = engine.workbook.getSheets().find((each) => each.getName().toLowerCase() === wanted);
      return sheet ? { name: sheet.getName(), rows: sheet.getRowCount(), columns: sheet.getColumnCount() } : null;
    },
    rangeOf(name) {
      return names.getValueByName(engine.unitId, name)?.formulaOrRefString ?? null;
    },
  };
}
