/**
 * Between the grid and its own data: a person's commands become asks to the host, and only what the host sends changes
 * anything. Whatever else would change the sheet is stopped, so that no window ever shows what the host does not have.
 */
import { CommandType, CustomCommandExecutionError, ICommandService, RedoCommand, UndoCommand } from '@univerjs/core';
import type { Injector } from '../cells/univer';
import { type GridFacts, type Intents, MEANINGS } from './intents';

/** Heights that follow wrapped text are each window's own matter; the rest belongs to editors and the formula parser. */
const OWN_MUTATIONS =
  /^(?:doc|docs|rich-text|formula)\.|^sheet\.mutation\.(?:set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|cancel-mark-dirty|mark-dirty)/;

const IN_EDITOR: ReadonlySet<string> = new Set([UndoCommand.id, RedoCommand.id]);

class HostDecides extends CustomCommandExecutionError {
  constructor() {
    super('The host decides.');
  }
}

export function guardCommands(injector: Injector, intents: Intents, facts: GridFacts, refused: () => void): void {
  injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    if (options?.fromCollab) return;
    const meaning = MEANINGS[command.id];
    // Inside a cell's editor Ctrl+Z is the editor's own.
    if (IN_EDITOR.has(command.id) && facts.isEditing()) return;
    if (meaning !== undefined) {
      meaning(intents, facts, { ...command.params });
      throw new HostDecides();
    }
    if (command.type !== CommandType.MUTATION || OWN_MUTATIONS.test(command.id)) return;
    refused();
    throw new HostDecides();
  });
}
