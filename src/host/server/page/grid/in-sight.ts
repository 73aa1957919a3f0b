/** The active cell stays in sight, however it came to be active. */
import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { ExpandSelectionCommand, ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { Injector } from '../cells/univer';
import type { Selection } from './selection';
import type { View } from './view';

/** What the engine scrolls at: another active cell, another edge of what is selected, the start of typing. */
const scrolling = [SetSelectionsOperation.id, ExpandSelectionCommand.id, ScrollToRangeOperation.id];

/**
 * The engine's own scrolling counts hidden rows, forgets the bars and takes frozen lines to be as wide as others: where it was
 * before is where this starts from, once the engine is done, which hears of a command later than this.
 */
export function keepInSight(injector: Injector, view: View, selections: Selection): void {
  const commands = injector.get(ICommandService);
  let before = view.scroll();
  commands.beforeCommandExecuted(({ id }) => {
    if (scrolling.includes(id)) before = view.scroll();
  });
  commands.onCommandExecuted(({ id, params }) => {
    const from = before;
    const reveal = ({ row, column }: { row: number; column: number }): void => view.reveal(row, column, from);
    if (id === ScrollToRangeOperation.id) reveal(selections.active());
    else if (id === SetSelectionsOperation.id && Object(params).reveal === true)
      queueMicrotask(() => reveal(selections.active()));
    else if (id === ExpandSelectionCommand.id) queueMicrotask(() => setTimeout(() => reveal(selections.edge())));
  });
}
