/** NamedRange: a name for a range of the spreadsheet. */
import type { NamedRangeInfo } from '../../../book/model/types';
import { call, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import { refOf } from './grids';
import { Range, rangeOf } from './range';

export class NamedRange {
  #info: NamedRangeInfo;

  constructor(info: NamedRangeInfo) {
    this.#info = info;
  }

  getName(): string {
    return this.#info.name;
  }

  getRange(): Range {
    return rangeOf({ sheetId: this.#info.sheetId, ...this.#info.rect });
  }

  setName(name: unknown): this {
    const ref = { sheetId: this.#info.sheetId, ...this.#info.rect };
    call('named.set', 'NamedRange.setName', String(name), ref);
    call('named.remove', 'NamedRange.setName', this.#info.name);
    this.#info = { ...this.#info, name: String(name) };
    return this;
  }

  setRange(range: unknown): this {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.NamedRange.setRange', [range]);
    const ref = refOf(range);
    call('named.set', 'NamedRange.setRange', this.#info.name, ref);
    this.#info = { name: this.#info.name, sheetId: ref.sheetId, rect: ref };
    return this;
  }

  remove(): void {
    call('named.remove', 'NamedRange.remove', this.#info.name);
  }
}
declare(NamedRange, 'NamedRange');
