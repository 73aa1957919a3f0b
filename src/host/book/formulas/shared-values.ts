/**
 * Parts that many formulas have in common are calculated once a round: a summary filters the same rows by the same
 * conditions in each of its cells.
 */

import { ArrayValueObject, type BaseAstNode, type FunctionVariantType } from '@univerjs/engine-formula';

/** Give the same array for the same arguments, whatever cell asks, and change neither. */
const SHARED: ReadonlySet<string> = new Set(
  (
    'ABS AND CHAR DATE DAY EXACT FILTER FIND IF IFERROR IFNA INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MAX MID MIN ' +
    'MOD MONTH N NOT OR RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SUBSTITUTE SUM TEXT TRIM UNIQUE UPPER VALUE YEAR'
  ).split(' '),
);

/** The engine's numbers for kinds of nodes. */
const KIND = { reference: 1, value: 2, operator: 3, function: 4, range: 10, prefix: 11, suffix: 12 } as const;

/** Numbers the parts of formulas: the same number is the same text about the same cells. */
export class PartNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #ofNode = new WeakMap<BaseAstNode, number>();

  /** Null for a part that is not shared. */
  of(node: BaseAstNode): number | null {
    return this.#ofNode.get(node) ?? null;
  }

  /** Numbers a formula's parts; `sheet` is where references without a sheet are. */
  number(node: BaseAstNode, sheet: string): number | null {
    const parts = node.getChildren().map((child) => this.number(child, sheet));
    const text = shareable(node) ? textOf(node, sheet) : null;
    if (text === null || parts.includes(null)) return null;
    const key = `${Number(node.nodeType)} ${text} ${parts.join()}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    this.#ofNode.set(node, number);
    return number;
  }
}

function shareable(node: BaseAstNode): boolean {
  switch (Number(node.nodeType)) {
    case KIND.function:
      return SHARED.has(node.getToken().trim().toUpperCase());
    case KIND.reference:
    case KIND.value:
    case KIND.operator:
    case KIND.range:
    case KIND.prefix:
    case KIND.suffix:
      return true;
    default:
      return false;
  }
}

function textOf(node: BaseAstNode, sheet: string): string {
  const token = node.getToken();
  return Number(node.nodeType) === KIND.reference && !token.includes('!') ? `${sheet}!${token}` : token;
}

/** Runs a formula's tree as the engine's interpreter does, but takes parts from what was calculated in this round. */
export class SharedValues {
  readonly #values = new Map<number, FunctionVariantType>();

  constructor(private readonly numbers: PartNumbers) {}

  /** What cells hold may be another thing now. */
  clear(): void {
    this.#values.clear();
  }

  execute(node: BaseAstNode): void {
    const number = isCalculated(node) ? this.numbers.of(node) : null;
    const shared = number === null ? undefined : this.#values.get(number);
    if (shared !== undefined) {
      node.setValue(shared);
      return;
    }
    // A function that is passed on is calculated by who calls it.
    if (!isPassedOn(node)) for (const child of node.getChildren()) this.execute(child);
    node.execute();
    const value = node.getValue();
    if (number !== null && value instanceof ArrayValueObject) this.#values.set(number, value);
  }
}

function isPassedOn(node: BaseAstNode): boolean {
  return (
    'isEmptyParamFunction' in node && typeof node.isEmptyParamFunction === 'function' && node.isEmptyParamFunction()
  );
}

/** Operators and functions; what they are about is at hand anyway. */
function isCalculated(node: BaseAstNode): boolean {
  const kind = Number(node.nodeType);
  return kind === KIND.operator || kind === KIND.function;
}
