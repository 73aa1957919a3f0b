/** A cell's note, and what its rule has to say, beside the cell while the pointer rests on it. */
import { HoverManagerService } from '@univerjs/sheets-ui';
import { make } from '../base/dom';
import type { Injector } from '../cells/univer';
import type { Grid } from './grid';

export function showNotes(injector: Injector, grid: Grid, canvas: () => DOMRect): void {
  const box = make('div', { class: 'note', role: 'note', hidden: true });
  document.body.append(box);
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const at = hovered?.location;
    const note = at ? grid.extras.noteAt(at.subUnitId, at.row, at.col) : undefined;
    box.hidden = note === undefined;
    if (!hovered || note === undefined) return;
    box.textContent = note;
    const { left, top } = canvas();
    const { endX, startY } = hovered.position;
    const wide = box.offsetWidth;
    box.style.left = `${Math.max(4, Math.min(left + endX + 6, window.innerWidth - wide - 8))}px`;
    box.style.top = `${Math.max(4, Math.min(top + startY, window.innerHeight - box.offsetHeight - 8))}px`;
  });
}
