/** References that formulas make while they are calculated, by OFFSET, INDIRECT and ranges with a calculated end. */

import {
  type BaseAstNode,
  type BaseFunction,
  BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaCurrentConfigService,
  IFunctionService,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { engineFunction, single } from './functions/define';
import type { Area } from './read-index';
import { formulaContext } from './text/formula-context';
import { boundFormula } from './text/formula-refs';

type Made = ReturnType<BaseFunction['calculate']>;

/** Keeps what is made within the sheets, and notes it for who asks. */
export class ComputedReferences {
  #made: BaseReferenceObject[] = [];

  constructor(private readonly engine: Engine) {
    const functions = engine.injector.get(IFunctionService);
    this.#wrap(engineFunction(functions, 'OFFSET'), (args) => args);
    const indirect = engineFunction(functions, 'INDIRECT');
    this.#wrap(indirect, ([text, style], own) => {
      const asA1 = style === undefined || Number(single(style).getValue()) !== 0;
      return text === undefined || !asA1 ? [text ?? blankText(), ...(style ? [style] : [])] : [this.#bound(text, own)];
    });
  }

  /** A formula is about to be calculated. */
  begin(): void {
    this.#made = [];
  }

  /** What the formula referred to beside its text; `ranges` are its nodes that make one range of two ends. */
  end(ranges: readonly BaseAstNode[]): Area[] {
    const values = [...this.#made, ...ranges.map((node) => node.getValue())];
    this.#made = [];
    return values.flatMap((value) => (value instanceof BaseReferenceObject ? areaOf(value) : []));
  }

  #wrap(maker: BaseFunction, prepared: (args: BaseValueObject[], own: string) => BaseValueObject[]): void {
    const calculate = maker.calculate.bind(maker);
    maker.calculate = (...args: BaseValueObject[]) => this.#kept(calculate(...prepared(args, maker.subUnitId ?? '')));
  }

  #kept(made: Made): Made {
    if (!(made instanceof BaseReferenceObject)) return made;
    const config = this.engine.injector.get(IFormulaCurrentConfigService);
    made.setForcedSheetId(config.getSheetNameMap());
    made.setUnitStylesData(config.getUnitStylesData());
    if (this.#isOutside(made)) return ErrorValueObject.create(ErrorType.REF);
    this.#made.push(made);
    return made;
  }

  #isOutside(made: BaseReferenceObject): boolean {
    const sheet = this.engine.workbook.getSheetBySheetId(made.getSheetId());
    const { endRow, endColumn } = made.getRangePosition();
    return (
      sheet !== null && sheet !== undefined && (endRow >= sheet.getRowCount() || endColumn >= sheet.getColumnCount())
    );
  }

  /** Text of a reference as it would stand in a formula. */
  #bound(text: BaseValueObject, own: string): BaseValueObject {
    const value = single(text);
    if (!value.isString()) return text;
    const sheet = this.engine.workbook.getSheetBySheetId(own)?.getName() ?? '';
    const bound = boundFormula(`=${String(value.getValue()).trim()}`, sheet, formulaContext(this.engine)).slice(1);
    return bound === '#REF!' ? ErrorValueObject.create(ErrorType.REF) : StringValueObject.create(bound);
  }
}

function blankText(): BaseValueObject {
  return StringValueObject.create('');
}

function areaOf(reference: BaseReferenceObject): Area[] {
  const { sheetId, range } = reference.toUnitRange();
  const { startRow, endRow, startColumn, endColumn } = range;
  return [
    {
      sheetId: Number(sheetId),
      startRow: Number.isNaN(startRow) ? 0 : startRow,
      endRow: Number.isNaN(endRow) ? Number.POSITIVE_INFINITY : endRow,
      startColumn: Number.isNaN(startColumn) ? 0 : startColumn,
      endColumn: Number.isNaN(endColumn) ? Number.POSITIVE_INFINITY : endColumn,
    },
  ];
}
