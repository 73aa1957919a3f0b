/** The editor in a cell: it opens with what a person would type, and what was typed is read from it untouched. */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type DocumentDataModel, IUniverInstanceService } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { editingText, formulaOf, linesOf } from './editing-text';
import { formatOf } from './look';
import type { Injector } from './univer';

export function openEditorsWithTypedText(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, place, next) => {
      const raw = place.worksheet.getCellRaw(place.row, place.col);
      if (!cell) return next(cell);
      const formula = formulaOf(raw);
      if (formula !== undefined) return next({ ...cell, f: formula, p: null });
      const isNumber = typeof raw?.v === 'number';
      if (!isNumber)
        return next({ ...cell, v: raw?.v ?? null, t: raw?.t ?? null, p: raw?.p ?? linesOf(raw?.v) ?? null });
      return next({ ...cell, v: editingText(raw, formatOf(raw, place)), t: null });
    },
  });
}

/** What stands in the cell editor, as it was typed; null when there is none. */
export function rawEditorText(injector: Injector): string | null {
  const editor = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const stream = editor?.getBody()?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}
