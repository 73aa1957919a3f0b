/** Looks at what the engine calculated before it goes into the cells: keeps a result's date format apart from the cell's own. */

import {
  type ICellData,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import type { ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { RESULT_MUTATION } from '../engine/calculation';
import type { Engine } from '../engine/engine';
import { customOf, customPatch } from '../model/cell-custom';

/**
 * A formula that gives a date shows as one while its cell is Automatic, yet the cell's number format stays Automatic, so
 * that the next thing written there is not shown as a date. The engine would write the format into the cell.
 */
export function keepResultFormatsApart(engine: Engine): void {
  engine.commands.beforeCommandExecuted((command: Readonly<ICommandInfo<object>>) => {
    if (command.id !== RESULT_MUTATION || !isResult(command.params)) return;
    for (const [sheet, rows] of Object.entries(command.params.unitData[engine.unitId] ?? {})) {
      const sheetId = Number(sheet);
      if (engine.workbook.getSheetBySheetId(sheet)) keepApart(engine, sheetId, rows ?? {});
    }
  });
}

type ResultRows = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

function keepApart(engine: Engine, sheetId: number, rows: ResultRows): void {
  const cells = engine.cells(sheetId);
  new ObjectMatrix(rows).forValue((row, column, result) => {
    if (!result) return;
    const { resultFormat: previous, ...rest } = customOf(cells[row]?.[column]);
    const pattern = typeof result.s === 'object' ? result.s?.n?.pattern : undefined;
    const format = pattern?.replace(/;@$/, '').replace(/^yyyy\/mm\/dd/i, 'yyyy/MM/dd');
    delete result.s;
    if (format === previous) return;
    result.custom = customPatch(format === undefined ? rest : { ...rest, resultFormat: format });
  });
}

function isResult(params: object | undefined): params is ISetFormulaCalculationResultMutation {
  return params !== undefined && 'unitData' in params;
}
