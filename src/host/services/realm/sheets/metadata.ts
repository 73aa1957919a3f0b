/** Developer metadata of the spreadsheet and its sheets; rows and columns are outside the subset. */
import type { MetadataInfo } from '../../../book/model/types';
import { call, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from '../base/enums';
import { EnumValue, enumValue } from '../base/strict-enum';
import { type Sheet, sheetOfId } from './sheet';
import { type Spreadsheet, spreadsheet } from './spreadsheet';

/** The overloads (key), (key, value), (key, visibility), (key, value, visibility). */
export function addMetadata(method: string, sheetId: number | null, args: readonly unknown[]): void {
  const [key, ...rest] = args;
  if (typeof key !== 'string') throw mismatch(`SpreadsheetApp.${method}`, args);
  const visibility = rest.find((each) => each instanceof EnumValue);
  const value = rest.find((each) => !(each instanceof EnumValue) && each !== null && each !== undefined);
  call('metadata.add', method, {
    key,
    value: value === undefined ? null : String(value),
    visibility: visibility === DeveloperMetadataVisibility.PROJECT ? 'PROJECT' : 'DOCUMENT',
    sheetId,
  });
}

export function metadataAt(method: string, sheetId: number | null): DeveloperMetadata[] {
  const all = call('metadata.get', method);
  return all.filter((each) => each.sheetId === sheetId).map((each) => new DeveloperMetadata(each));
}

export class DeveloperMetadata {
  #info: MetadataInfo;

  constructor(info: MetadataInfo) {
    this.#info = info;
  }

  #update(member: string, change: Partial<MetadataInfo>): this {
    const info = { ...this.#info, ...change };
    call('metadata.update', `DeveloperMetadata.${member}`, info);
    this.#info = info;
    return this;
  }

  getId(): number {
    return this.#info.id;
  }

  getKey(): string {
    return this.#info.key;
  }

  getValue(): string | null {
    return this.#info.value;
  }

  getVisibility() {
    return enumValue(DeveloperMetadataVisibility, this.#info.visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#info.sheetId);
  }

  setKey(key: unknown): this {
    return this.#update('setKey', { key: String(key) });
  }

  setValue(value: unknown): this {
    return this.#update('setValue', { value: value === null || value === undefined ? null : String(value) });
  }

  setVisibility(visibility: EnumValue): this {
    const project = visibility === DeveloperMetadataVisibility.PROJECT;
    return this.#update('setVisibility', { visibility: project ? 'PROJECT' : 'DOCUMENT' });
  }

  remove(): void {
    call('metadata.remove', 'DeveloperMetadata.remove', this.#info.id);
  }
}
declare(DeveloperMetadata, 'DeveloperMetadata');

export class DeveloperMetadataLocation {
  readonly #sheetId: number | null;

  constructor(sheetId: number | null) {
    this.#sheetId = sheetId;
  }

  getLocationType() {
    return this.#sheetId === null ? DeveloperMetadataLocationType.SPREADSHEET : DeveloperMetadataLocationType.SHEET;
  }

  getSheet(): Sheet | null {
    return this.#sheetId === null ? null : sheetOfId(this.#sheetId);
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.#sheetId === null ? spreadsheet : null;
  }

  getRow(): null {
    return null;
  }

  getColumn(): null {
    return null;
  }
}
declare(DeveloperMetadataLocation, 'DeveloperMetadataLocation');

/** Finds within the spreadsheet (all of it) or within one sheet. */
export class MetadataFinder {
  readonly #sheetId: number | null;
  readonly #tests: ((info: MetadataInfo) => boolean)[] = [];

  constructor(sheetId: number | null) {
    this.#sheetId = sheetId;
  }

  #with(test: (info: MetadataInfo) => boolean): this {
    this.#tests.push(test);
    return this;
  }

  withKey(key: unknown): this {
    return this.#with((info) => info.key === key);
  }

  withValue(value: unknown): this {
    return this.#with((info) => info.value === value);
  }

  withId(id: unknown): this {
    return this.#with((info) => info.id === id);
  }

  withVisibility(visibility: EnumValue): this {
    return this.#with((info) => info.visibility === visibility.name());
  }

  withLocationType(type: EnumValue): this {
    return this.#with((info) => (info.sheetId === null ? 'SPREADSHEET' : 'SHEET') === type.name());
  }

  find(): DeveloperMetadata[] {
    const all = call('metadata.get', 'DeveloperMetadataFinder.find');
    const here = this.#sheetId === null ? all : all.filter((info) => info.sheetId === this.#sheetId);
    return here.filter((info) => this.#tests.every((test) => test(info))).map((info) => new DeveloperMetadata(info));
  }
}
declare(MetadataFinder, 'DeveloperMetadataFinder');
