/** How the engine reads cells, where Sheets reads them otherwise: blanks stay blank, and results keep their date formats. */

import { type ICellData, isNullCell, type Nullable } from '@univerjs/core';
import { BaseFunction, BaseReferenceObject, NullValueObject, NumberValueObject } from '@univerjs/engine-formula';
import { customOf } from '../model/cell-custom';

const cells = BaseReferenceObject.prototype;
const valueOfCell = cells.getCellValueObject;
const firstCell = cells.getFirstCell;

/** A formula may give nothing; its date format is kept beside its result. */
cells.getCellValueObject = function (this: BaseReferenceObject, cell: ICellData) {
  if ((cell.v === undefined || cell.v === null) && !cell.p) return NullValueObject.create();
  const value = valueOfCell.call(this, cell);
  if (!value.isNumber() || value.getPattern() !== '') return value;
  const { resultFormat } = customOf(cell);
  return resultFormat === undefined ? value : NumberValueObject.create(Number(value.getValue()), resultFormat);
};

/** The engine takes a blank cell for 0. */
cells.getFirstCell = function (this: BaseReferenceObject) {
  const { startRow, startColumn } = this.getRangePosition();
  const cell: Nullable<ICellData> = this.getCellData(startRow, startColumn);
  return isNullCell(cell) ? NullValueObject.create() : firstCell.call(this);
};

/** Text in quotes is text; functions make a number or a date of it where they want one. */
BaseFunction.prototype.isArgumentsIgnoreNumberPattern = () => true;
