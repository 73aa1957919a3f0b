/** References that formulas make while they are calculated, by OFFSET, INDIRECT and ranges with a calculated end. */

import { type BaseAstNode, BaseReferenceObject, IFunctionService } from '@univerjs/engine-formula';
import type { Injector } from '../engine/engine';
import type { Area } from './read-index';

const MAKERS = ['OFFSET', 'INDIRECT'];

export class ComputedReferences {
  #made: BaseReferenceObject[] = [];

  constructor(injector: Injector) {
    const functions = injector.get(IFunctionService);
    for (const name of MAKERS) {
      const maker = functions.getExecutor(name);
      if (!maker) throw new Error(`The engine has no ${name}.`);
      const calculate = maker.calculate.bind(maker);
      maker.calculate = (...variants) => {
        const made = calculate(...variants);
        if (made instanceof BaseReferenceObject) this.#made.push(made);
        return made;
      };
    }
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
