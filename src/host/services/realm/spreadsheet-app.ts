/** SpreadsheetApp: the door to the book, its builders and enumerations. */
import { call, ScriptException } from './base/bridge';
import { service } from './base/declared';
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './base/enums';
import { Ui } from './services/ui';
import { ConditionalFormatRuleBuilder } from './sheets/conditional';
import { type Range, rangeOf } from './sheets/range';
import { RichTextValueBuilder } from './sheets/rich-text';
import { type Sheet, sheetOfId } from './sheets/sheet';
import { type Spreadsheet, spreadsheet } from './sheets/spreadsheet';
import { DataValidationBuilder } from './sheets/validation';

/** `currentonly` opens no other, and not its own by its id. */
const ALL_BOOKS = 'https://www.googleapis.com/auth/spreadsheets';

export const spreadsheetApp = service('SpreadsheetApp', {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  ProtectionType,
  SheetType,
  WrapStrategy,

  getActive: (): Spreadsheet => spreadsheet,
  getActiveSpreadsheet: (): Spreadsheet => spreadsheet,
  openById: (id: unknown): Spreadsheet => {
    if (call('scopes.missing', 'SpreadsheetApp.openById', [ALL_BOOKS]))
      throw new ScriptException(
        `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${ALL_BOOKS}`,
      );
    if (id !== spreadsheet.getId())
      throw new ScriptException(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    return spreadsheet;
  },
  getActiveSheet: (): Sheet => sheetOfId(call('active.get', 'SpreadsheetApp.getActiveSheet').sheetId),
  getActiveRange: (): Range => rangeOf(call('active.get', 'SpreadsheetApp.getActiveRange')),
  getCurrentCell: (): Range => rangeOf({ ...call('active.get', 'SpreadsheetApp.getCurrentCell'), rows: 1, columns: 1 }),
  setActiveSheet: (sheet: unknown): Sheet => spreadsheet.setActiveSheet(sheet),
  setActiveRange: (range: unknown): Range => spreadsheet.setActiveRange(range),
  getUi: (): Ui => {
    call('ui.get', 'SpreadsheetApp.getUi');
    return new Ui();
  },
  flush: (): void => {
    call('book.flush', 'SpreadsheetApp.flush');
  },
  newDataValidation: () => new DataValidationBuilder(),
  newConditionalFormatRule: () => new ConditionalFormatRuleBuilder(),
  newRichTextValue: () => new RichTextValueBuilder(),
});
