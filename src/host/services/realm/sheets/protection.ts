/** Protection of ranges and sheets. Right after protect() everybody may still edit; taking editors away restricts it. */
import type { ProtectionInfo } from '../../../book/model/types';
import type { RangeRef } from '../../protocol';
import { call, mismatch } from '../base/bridge';
import { declare } from '../base/declared';
import { ProtectionType } from '../base/enums';
import { User } from '../base/session';
import { type EnumValue, enumValue } from '../base/strict-enum';
import { refOf } from './grids';
import { Range, rangeOf } from './range';

const FRESH = { description: '', warningOnly: false, unprotected: [], editors: null } as const;

/** Always a new protection, even over one that is there. */
export function protectRange(ref: RangeRef): Protection {
  const { sheetId, ...rect } = ref;
  return new Protection(call('protections.add', 'Range.protect', { ...FRESH, kind: 'RANGE', sheetId, rect }));
}

/** The sheet's protection, a new one only if it has none. */
export function protectSheet(sheetId: number): Protection {
  return new Protection(call('protections.add', 'Sheet.protect', { ...FRESH, kind: 'SHEET', sheetId, rect: null }));
}

/** Protections of that type, of one sheet or (null) of all. */
export function protectionsOf(method: string, type: EnumValue, sheetId: number | null): Protection[] {
  const all = call('protections.get', method);
  return all
    .filter((each) => each.kind === type.name() && (sheetId === null || each.sheetId === sheetId))
    .map((each) => new Protection(each));
}

const emails = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).map((each) => (each instanceof User ? each.getEmail() : String(each)));

export class Protection {
  #info: ProtectionInfo;

  constructor(info: ProtectionInfo) {
    this.#info = info;
  }

  #update(member: string, change: Partial<ProtectionInfo>): this {
    const info = { ...this.#info, ...change };
    call('protections.update', `Protection.${member}`, info);
    this.#info = info;
    return this;
  }

  #add(member: string, given: unknown): this {
    const { editors } = this.#info;
    if (editors === null) return this;
    return this.#update(member, { editors: [...new Set([...editors, ...emails(given)])] });
  }

  /** The owner and the person who runs the script cannot be taken away. */
  #remove(member: string, given: unknown): this {
    const { active, effective } = call('session.user', `Protection.${member}`);
    const gone = emails(given).filter((email) => email !== active && email !== effective);
    const left = this.#info.editors ?? [effective];
    return this.#update(member, { editors: left.filter((email) => !gone.includes(email)) });
  }

  getDescription(): string {
    return this.#info.description;
  }

  setDescription(description: unknown): this {
    return this.#update('setDescription', { description: String(description) });
  }

  getProtectionType() {
    return enumValue(ProtectionType, this.#info.kind);
  }

  getRange(): Range {
    const { sheetId, rect } = this.#info;
    if (rect !== null) return rangeOf({ sheetId, ...rect });
    const info = call('sheet.info', 'Protection.getRange', sheetId);
    return rangeOf({ sheetId, row: 1, column: 1, rows: info.maxRows, columns: info.maxColumns });
  }

  setRange(range: unknown): this {
    if (!(range instanceof Range)) throw mismatch('SpreadsheetApp.Protection.setRange', [range]);
    const { sheetId, ...rect } = refOf(range);
    return this.#update('setRange', { sheetId, rect });
  }

  getUnprotectedRanges(): Range[] {
    const { sheetId, unprotected } = this.#info;
    return unprotected.map((rect) => rangeOf({ sheetId, ...rect }));
  }

  setUnprotectedRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every((each) => each instanceof Range) || this.#info.kind !== 'SHEET')
      throw mismatch('SpreadsheetApp.Protection.setUnprotectedRanges', [ranges]);
    const unprotected = ranges.map((each: Range) => {
      const { row, column, rows, columns } = refOf(each);
      return { row, column, rows, columns };
    });
    return this.#update('setUnprotectedRanges', { unprotected });
  }

  isWarningOnly(): boolean {
    return this.#info.warningOnly;
  }

  /** With a warning only, everybody may edit: the list of editors is given up. */
  setWarningOnly(warningOnly: unknown): this {
    const change = warningOnly === true ? { warningOnly: true, editors: null } : { warningOnly: false };
    return this.#update('setWarningOnly', change);
  }

  canEdit(): boolean {
    return call('protections.canEdit', 'Protection.canEdit', this.#info.id);
  }

  canDomainEdit(): boolean {
    return false;
  }

  getEditors(): User[] {
    const { effective } = call('session.user', 'Protection.getEditors');
    return (this.#info.editors ?? [effective]).map((email) => new User(email));
  }

  addEditor(editor: unknown): this {
    return this.#add('addEditor', editor);
  }

  addEditors(editors: unknown): this {
    return this.#add('addEditors', editors);
  }

  removeEditor(editor: unknown): this {
    return this.#remove('removeEditor', editor);
  }

  removeEditors(editors: unknown): this {
    return this.#remove('removeEditors', editors);
  }

  remove(): void {
    call('protections.remove', 'Protection.remove', this.#info.id);
  }
}
declare(Protection, 'Protection');
