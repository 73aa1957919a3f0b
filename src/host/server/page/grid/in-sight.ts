/** The active cell stays in sight, however it came to be active. */
import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { ExpandSelectionCommand } from '@univerjs/sheets-ui';
import type { Injector } from '../cells/univer';
import type { Selection } from './selection';
import type { View } from './view';

/** The engine's own scrolling counts hidden rows and forgets the bars: where it was before is where this starts from. */
export function keepInSight(injector: Injector, view: View, selections: Selection): void {
  const commands = injector.get(ICommandService);
  let before = view.scroll();
  commands.beforeCommandExecuted(({ id }) => {
    if (id === SetSelectionsOperation.id || id === ExpandSelectionCommand.id) before = view.scroll();
  });
  commands.onCommandExecuted(({ id, params }) => {
    const from = before;
    if (id === SetSelectionsOperation.id && Object(params).reveal === true) {
      const { row, column } = selections.active();
      view.reveal(row, column, from);
    } else if (id === ExpandSelectionCommand.id) {
      const { row, column } = selections.edge();
      setTimeout(() => view.reveal(row, column, from));
    }
  });
}
