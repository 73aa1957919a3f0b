/**
 * Parts that many formulas have in common are calculated once a round: a summary filters the same rows by the same
 * conditions in each of its cells.
 */

import type { Nullable } from '@univerjs/core';
import { ArrayValueObject, type FunctionVariantType } from '@univerjs/engine-formula';

/** A node of a formula's tree, as the engine makes it. */
export interface FormulaPart {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): readonly FormulaPart[];
  getValue(): Nullable<FunctionVariantType>;
  setValue(value: FunctionVariantType): void;
  execute(): void;
}

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
  readonly #ofNode = new WeakMap<FormulaPart, number>();

  /** Null for a part that is not shared. */
  of(node: FormulaPart): number | null {
    return this.#ofNode.get(node) ?? null;
  }

  /** Numbers a formula's parts; `sheet` is where references without a sheet are. */
  number(node: FormulaPart, sheet: string): number | null {
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

function shareable(node: FormulaPart): boolean {
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

function textOf(node: FormulaPart, sheet: string): string {
  const token = node.getToken();
  return Number(node.nodeType) === KIND.reference && !token.includes('!') ? `${sheet}!${token}` : token;
}

/**
 * Runs a formula's tree as the engine's interpreter does, but takes parts from what was calculated in this round. An array is
 * kept no longer than somebody will ask for it: what lives on is what garbage collection costs.
 */
export class SharedValues {
  readonly #values = new Map<number, FunctionVariantType>();
  /** How often each part will still be asked for. */
  readonly #asked = new Map<number, number>();
  /** Parts that came to an array when they were calculated last: within one round they are calculated once. */
  readonly #arrays = new Set<number>();

  constructor(private readonly numbers: PartNumbers) {}

  /** What cells hold may be another thing now. */
  clear(): void {
    this.#values.clear();
    this.#asked.clear();
  }

  /**
   * A formula of the round that begins. What is inside of an array's part is asked for only where that is calculated: where it is
   * met first.
   */
  expect(node: FormulaPart): void {
    const number = isCalculated(node) ? this.numbers.of(node) : null;
    const before = number === null ? 0 : (this.#asked.get(number) ?? 0);
    if (number !== null) {
      this.#asked.set(number, before + 1);
      if (before > 0 && this.#arrays.has(number)) return;
    }
    for (const child of node.getChildren()) this.expect(child);
  }

  execute(node: FormulaPart): void {
    const number = isCalculated(node) ? this.numbers.of(node) : null;
    const left = number === null ? 0 : (this.#asked.get(number) ?? 0) - 1;
    if (number !== null) this.#asked.set(number, left);
    const shared = number === null ? undefined : this.#values.get(number);
    if (number !== null && shared !== undefined) {
      node.setValue(shared);
      if (left <= 0) this.#values.delete(number);
      return;
    }
    // A function that is passed on is calculated by who calls it.
    if (!isPassedOn(node)) for (const child of node.getChildren()) this.execute(child);
    node.execute();
    const value = node.getValue();
    if (number === null || !(value instanceof ArrayValueObject)) return;
    this.#arrays.add(number);
    if (left > 0) this.#values.set(number, value);
  }
}

function isPassedOn(node: FormulaPart): boolean {
  return (
    'isEmptyParamFunction' in node && typeof node.isEmptyParamFunction === 'function' && node.isEmptyParamFunction()
  );
}

/** Operators and functions; what they are about is at hand anyway. */
function isCalculated(node: FormulaPart): boolean {
  const kind = Number(node.nodeType);
  return kind === KIND.operator || kind === KIND.function;
}
