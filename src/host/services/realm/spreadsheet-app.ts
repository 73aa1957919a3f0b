/** SpreadsheetApp: the door to the book, its builders and enumerations. */
import { call } from './bridge';
import { ConditionalFormatRuleBuilder } from './conditional';
import { service } from './declared';
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
} from './enums';
import { type Range, rangeOf } from './range';
import { RichTextValueBuilder } from './rich-text';
import { type Sheet, sheetOfId } from './sheet';
import { type Spreadsheet, spreadsheet } from './spreadsheet';
import { Ui } from './ui';
import { DataValidationBuilder } from './validation';

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
