/** The cells that array formulas spilled into, and which of them changed since they were last asked for. */

import type { Engine } from '../engine/engine';

type Place = readonly [row: number, column: number];

export class SpilledCells {
  /** What was reported, as text, by sheet and then by 0-based place. */
  readonly #reported = new Map<number, Map<string, string>>();

  constructor(private readonly engine: Engine) {}

  /** The spilled cells of a sheet by 0-based row and column. */
  of(sheetId: number): Place[] {
    return Object.entries(this.engine.spilled(sheetId)).flatMap(([row, line]) =>
      Object.entries(line ?? {})
        .filter(([, cell]) => cell)
        .map(([column]): Place => [Number(row), Number(column)]),
    );
  }

  /** The cells that are spilled otherwise than when this was last called, by sheet. */
  changes(): { sheetId: number; cells: Place[] }[] {
    return this.engine.workbook.getSheets().flatMap((sheet) => {
      const sheetId = Number(sheet.getSheetId());
      const cells = this.#changed(sheetId);
      return cells.length === 0 ? [] : [{ sheetId, cells }];
    });
  }

  /** The cells that were reported of a sheet; they are reported no more. */
  forget(sheetId: number): Place[] {
    const reported = [...(this.#reported.get(sheetId)?.keys() ?? [])].map(placeOf);
    this.#reported.delete(sheetId);
    return reported;
  }

  #changed(sheetId: number): Place[] {
    const before = this.#reported.get(sheetId) ?? new Map<string, string>();
    const spilled = this.engine.spilled(sheetId);
    const now = new Map(
      this.of(sheetId).map(([row, column]) => [`${row}:${column}`, JSON.stringify(spilled[row]?.[column])]),
    );
    this.#reported.set(sheetId, now);
    const keys = new Set([...before.keys(), ...now.keys()]);
    return [...keys].filter((key) => before.get(key) !== now.get(key)).map(placeOf);
  }
}

function placeOf(key: string): Place {
  const [row, column] = key.split(':');
  return [Number(row), Number(column)];
}
