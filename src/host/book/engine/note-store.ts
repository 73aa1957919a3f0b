/**
 * Univer's notes without its plugin, which moves notes by itself, later, when rows move: here the book moves them at once.
 * What is saved has the plugin's form, so that a grid with the plugin reads it.
 */

import { ICommandService, IResourceManagerService, UniverInstanceType } from '@univerjs/core';
import { type ISheetNote, RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Injector } from './engine';

type SavedNotes = Record<string, Record<string, Record<string, ISheetNote>>>;

/** Puts the model, its mutations and its saving in; before a workbook is opened. */
export function installNotes(injector: Injector): void {
  injector.add([SheetsNoteModel]);
  const model = injector.get(SheetsNoteModel);
  const commands = injector.get(ICommandService);
  commands.registerCommand(UpdateNoteMutation);
  commands.registerCommand(RemoveNoteMutation);
  injector.get(IResourceManagerService).registerPluginResource<SavedNotes>({
    pluginName: 'SHEET_NOTE_PLUGIN',
    businesses: [UniverInstanceType.UNIVER_SHEET],
    toJson: (unitId) => JSON.stringify(savedNotes(model, unitId)),
    parseJson: (text) => JSON.parse(text || '{}'),
    onUnLoad: (unitId) => model.deleteUnitNotes(unitId),
    onLoad: (unitId, saved) => loadNotes(model, unitId, saved),
  });
}

function savedNotes(model: SheetsNoteModel, unitId: string): SavedNotes {
  const saved: SavedNotes = {};
  for (const [sheetId, notes] of model.getUnitNotes(unitId) ?? []) {
    for (const note of notes.values()) {
      const sheet = saved[sheetId] ?? {};
      saved[sheetId] = sheet;
      sheet[note.row] = { ...sheet[note.row], [note.col]: note };
    }
  }
  return saved;
}

function loadNotes(model: SheetsNoteModel, unitId: string, saved: SavedNotes): void {
  for (const [sheetId, rows] of Object.entries(saved)) {
    for (const [row, columns] of Object.entries(rows)) {
      for (const [column, note] of Object.entries(columns)) {
        model.updateNote(unitId, sheetId, Number(row), Number(column), note, true);
      }
    }
  }
}
