/** Spreadsheet: the one book that the script is bound to. */
import { call, int, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import type { EnumValue } from '../base/strict-enum';
import { setBookTimeZone } from '../base/values';
import { refOf } from './grids';
import { addMetadata, MetadataFinder, metadataAt } from './metadata';
import { NamedRange } from './named-range';
import { protectionsOf } from './protection';
import { Range, rangeNamed, rangeOf } from './range';
import { type RangeList, rangeListOf } from './range-list';
import { Sheet, sheetOfId } from './sheet';

/** How long a toast stands unless its script says otherwise. */
const TOAST_SECONDS = 5;

export class Spreadsheet {
  #info(member: string) {
    return call('book.info', `Spreadsheet.${member}`);
  }

  #list(member: string) {
    return call('sheet.list', `Spreadsheet.${member}`);
  }

  getId(): string {
    return this.#info('getId').id;
  }

  getName(): string {
    return this.#info('getName').name;
  }

  getUrl(): string {
    return this.#info('getUrl').url;
  }

  getSpreadsheetTimeZone(): string {
    return this.#info('getSpreadsheetTimeZone').timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.#info('getSpreadsheetLocale').locale;
  }

  setSpreadsheetLocale(locale: unknown): void {
    call('book.setLocale', 'Spreadsheet.setSpreadsheetLocale', String(locale));
  }

  setSpreadsheetTimeZone(timeZone: unknown): void {
    call('book.setTimeZone', 'Spreadsheet.setSpreadsheetTimeZone', String(timeZone));
    setBookTimeZone(String(timeZone));
  }

  rename(name: unknown): void {
    call('book.rename', 'Spreadsheet.rename', String(name));
  }

  getSheets(): Sheet[] {
    return this.#list('getSheets').map((info) => sheetOfId(info.id));
  }

  getNumSheets(): number {
    return this.#list('getNumSheets').length;
  }

  getSheetByName(name: unknown): Sheet | null {
    const found = this.#list('getSheetByName').find((info) => info.name === String(name));
    return found === undefined ? null : sheetOfId(found.id);
  }

  getSheetById(id: unknown): Sheet | null {
    const found = this.#list('getSheetById').find((info) => info.id === id);
    return found === undefined ? null : sheetOfId(found.id);
  }

  /** Overloads (), (name), (index), (name, index), each with { template } behind; the index is 0-based. */
  insertSheet(...given: unknown[]): Sheet {
    const last = given.at(-1);
    const template = typeof last === 'object' && last !== null && 'template' in last ? last.template : null;
    const args = template === null ? given : given.slice(0, -1);
    const name = args.find((each) => typeof each === 'string');
    const index = args.find((each) => typeof each === 'number');
    if (args.length > 2 || args.some((each) => typeof each !== 'string' && typeof each !== 'number'))
      throw mismatch('SpreadsheetApp.Spreadsheet.insertSheet', given);
    if (template !== null && !(template instanceof Sheet))
      throw mismatch('SpreadsheetApp.Spreadsheet.insertSheet', given);
    const info = call(
      'sheet.insert',
      'Spreadsheet.insertSheet',
      typeof name === 'string' ? name : null,
      typeof index === 'number' ? Math.trunc(index) : null,
      template?.getSheetId() ?? null,
    );
    return sheetOfId(info.id);
  }

  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof Sheet)) throw mismatch('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    call('sheet.delete', 'Spreadsheet.deleteSheet', sheet.getSheetId());
  }

  getActiveSheet(): Sheet {
    return sheetOfId(call('active.get', 'Spreadsheet.getActiveSheet').sheetId);
  }

  setActiveSheet(sheet: unknown): Sheet {
    if (!(sheet instanceof Sheet)) throw mismatch('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    const place = { sheetId: sheet.getSheetId(), row: 1, column: 1, rows: 1, columns: 1 };
    call('active.set', 'Spreadsheet.setActiveSheet', place);
    return sheet;
  }

  /** To a 1-based place in the bar of tabs. */
  moveActiveSheet(position: unknown): void {
    const { sheetId } = call('active.get', 'Spreadsheet.moveActiveSheet');
    const at = int(position, 'SpreadsheetApp.Spreadsheet.moveActiveSheet', [position]);
    call('sheet.move', 'Spreadsheet.moveActiveSheet', sheetId, at - 1);
  }

  getActiveRange(): Range {
    return rangeOf(call('active.get', 'Spreadsheet.getActiveRange'));
  }

  getActiveCell(): Range {
    return rangeOf({ ...call('active.get', 'Spreadsheet.getActiveCell'), rows: 1, columns: 1 });
  }

  getCurrentCell(): Range {
    return rangeOf({ ...call('active.get', 'Spreadsheet.getCurrentCell'), rows: 1, columns: 1 });
  }

  setActiveRange(range: unknown): Range {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.Spreadsheet.setActiveRange', [range]);
    call('active.set', 'Spreadsheet.setActiveRange', refOf(range));
    return range;
  }

  /** An A1 text with or without a sheet's name, or the name of a named range. */
  getRange(a1: unknown): Range {
    if (typeof a1 !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.getRange', [a1]);
    return rangeNamed('Spreadsheet.getRange', a1, null);
  }

  getRangeList(texts: unknown): RangeList {
    return rangeListOf(texts, null, 'Spreadsheet.getRangeList');
  }

  getRangeByName(name: unknown): Range | null {
    const found = call('named.get', 'Spreadsheet.getRangeByName').find((each) => each.name === name);
    return found === undefined ? null : rangeOf({ sheetId: found.sheetId, ...found.rect });
  }

  getNamedRanges(): NamedRange[] {
    return call('named.get', 'Spreadsheet.getNamedRanges').map((each) => new NamedRange(each));
  }

  setNamedRange(name: unknown, range: unknown): void {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]);
    call('named.set', 'Spreadsheet.setNamedRange', String(name), refOf(range));
  }

  removeNamedRange(name: unknown): void {
    call('named.remove', 'Spreadsheet.removeNamedRange', String(name));
  }

  getProtections(type: EnumValue) {
    return protectionsOf('Spreadsheet.getProtections', type, null);
  }

  toast(message: unknown, title: unknown = '', seconds: unknown = TOAST_SECONDS): void {
    call('ui.show', 'Spreadsheet.toast', {
      kind: 'toast',
      title: String(title ?? ''),
      html: '',
      message: String(message),
      width: null,
      height: null,
      seconds: Number(seconds ?? TOAST_SECONDS),
    });
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata('Spreadsheet.addDeveloperMetadata', null, args);
    return this;
  }

  getDeveloperMetadata() {
    return metadataAt('Spreadsheet.getDeveloperMetadata', null);
  }

  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(null);
  }
}
declare(Spreadsheet, 'Spreadsheet');

export const spreadsheet = new Spreadsheet();
