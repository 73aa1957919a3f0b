// Parts that formulas have in common: calculated once a round, and kept no longer than a formula of the round asks for them.
import { ArrayValueObject, type FunctionVariantType, NumberValueObject } from '@univerjs/engine-formula';
import { type FormulaPart, PartNumbers, SharedValues } from '../../../../src/host/book/formulas/shared-values';

const OPERATOR = 3;

const twoCells = () =>
  new ArrayValueObject({
    calculateValueList: [[NumberValueObject.create(1), NumberValueObject.create(2)]],
    rowCount: 1,
    columnCount: 2,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });

let calculated: string[] = [];

/** An operator that comes to an array, and tells that it was calculated. */
function part(token: string, ...parts: readonly FormulaPart[]): FormulaPart {
  let value: FunctionVariantType | null = null;
  return {
    nodeType: OPERATOR,
    getToken: () => token,
    getChildren: () => parts,
    getValue: () => value,
    setValue: (given) => {
      value = given;
    },
    execute: () => {
      calculated.push(token);
      value = twoCells();
    },
  };
}

const numbers = new PartNumbers();
const shared = new SharedValues(numbers);

/** A formula's tree, parsed anew. */
function formula(make: () => FormulaPart): FormulaPart {
  const tree = make();
  numbers.number(tree, 'sheet');
  return tree;
}

const inner = (): FormulaPart => part('+');
const outer = (): FormulaPart => part('*', inner());

/** What is calculated when these formulas are a round, and then one that nobody expected. */
function round(makes: readonly (() => FormulaPart)[], more: () => FormulaPart): { own: string[]; more: string[] } {
  const trees = makes.map(formula);
  shared.clear();
  for (const tree of trees) shared.expect(tree);
  calculated = [];
  for (const tree of trees) {
    shared.execute(tree);
    expect(tree.getValue()).toBeInstanceOf(ArrayValueObject);
  }
  const own = calculated;
  calculated = [];
  shared.execute(formula(more));
  return { own, more: calculated };
}

it('are calculated once for the formulas of a round, and let go behind the last one', () => {
  expect(round([inner, inner, inner], inner)).toEqual({ own: ['+'], more: ['+'] });
});

it('what is inside of a common part is let go with the first of its formulas, from the second round on', () => {
  round([outer, outer], inner);
  expect(round([outer, outer, outer], inner)).toEqual({ own: ['+', '*'], more: ['+'] });
});

it('what stands inside of a common part and elsewhere is still calculated once', () => {
  round([outer, outer, inner], inner);
  expect(round([outer, outer, inner], inner)).toEqual({ own: ['+', '*'], more: ['+'] });
});
