/** The colours of conditional formats follow the cells. */
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import type { Injector } from './univer';

/** The engine finds them a moment after the values have changed, when the cells are drawn already. */
export function followRuleColours(injector: Injector, repaint: (sheetId: number) => void): void {
  const waiting = new Set<string>();
  injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(({ subUnitId }) => {
    if (waiting.has(subUnitId)) return;
    waiting.add(subUnitId);
    requestAnimationFrame(() => {
      waiting.delete(subUnitId);
      repaint(Number(subUnitId));
    });
  });
}
