/** Named ranges, kept as Univer's defined names. */

import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { columnNumber, sheetPrefix, toA1 } from '../model/a1';
import type { Rect } from '../model/rect';
import { type Book, BookError, type NamedRangeInfo } from '../model/types';
import type { Calculation } from './calculation';
import { markFarSighted } from './far-end';
import type { References } from './references';

/** Univer's word for a name that holds in the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
const MAX_NAME = 250;

export class NamedRanges implements Pick<Book, 'namedRanges' | 'setNamedRange' | 'removeNamedRange'> {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly references: References,
  ) {}

  /** Those whose range still is; a name that lost its cells is not listed. */
  namedRanges(): NamedRangeInfo[] {
    return this.#all().flatMap((each) => {
      const place = this.#placeOf(each.formulaOrRefString);
      return place === null ? [] : [{ name: each.name, ...place }];
    });
  }

  setNamedRange(name: string, sheetId: number, rect: Rect): void {
    requireName(name);
    const sheet = this.engine.requireInside(sheetId, rect);
    const formulaOrRefString = `${sheetPrefix(sheet.getName())}${toA1(rect, true)}`;
    const before = this.#named(name);
    if (before?.name === name && before.formulaOrRefString === formulaOrRefString) return;
    const id = before?.id ?? this.#freshId();
    this.engine.mutate(SetDefinedNameMutation.id, { id, name, formulaOrRefString, localSheetId: WHOLE_WORKBOOK });
    this.#rebound();
  }

  removeNamedRange(name: string): void {
    const before = this.#named(name);
    if (before === undefined) return;
    this.engine.mutate(RemoveDefinedNameMutation.id, before);
    this.#rebound();
  }

  // A name stands in the engine's text of a formula as its cells: the text of each formula that names it is another now.
  #rebound(): void {
    this.calculation.markCells(this.references.rebound());
    markFarSighted(this.calculation);
    this.engine.changed();
  }

  #all(): IDefinedNamesServiceParam[] {
    return Object.values(this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.engine.unitId) ?? {});
  }

  #named(name: string): IDefinedNamesServiceParam | undefined {
    const wanted = name.toLowerCase();
    return this.#all().find((each) => each.name.toLowerCase() === wanted);
  }

  #freshId(): string {
    const used = new Set(this.#all().map((each) => each.id));
    let number = used.size + 1;
    while (used.has(`name${number}`)) number += 1;
    return `name${number}`;
  }

  #placeOf(reference: string): { sheetId: number; rect: Rect } | null {
    const found = /^(?:'((?:[^']|'')+)'|([^!']+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
    if (found === null) return null;
    const [, quoted, plain = '', firstLetters = '', firstRow = '', lastLetters, lastRow] = found;
    const sheet = this.engine.workbook.getSheetBySheetName(quoted?.replaceAll("''", "'") ?? plain);
    if (!sheet) return null;
    const [row, column] = [Number(firstRow), columnNumber(firstLetters)];
    const rows = Number(lastRow ?? firstRow) - row + 1;
    const columns = columnNumber(lastLetters ?? firstLetters) - column + 1;
    return { sheetId: Number(sheet.getSheetId()), rect: { row, column, rows, columns } };
  }
}

// Sheets: letters, digits and underscores, no digit first, not TRUE or FALSE, not like a cell (A1 or R1C1).
function requireName(name: string): void {
  const shape = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && name.length <= MAX_NAME;
  const likeCell = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d+[Cc]\d+|true|false)$/i.test(name);
  if (!shape || likeCell) throw new BookError('badName', `"${name}" is not a valid name for a range.`, { name });
}
