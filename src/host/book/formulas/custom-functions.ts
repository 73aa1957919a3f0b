/**
 * Custom functions in formulas. The engine never waits for one: a cell that calls a function gets #LOADING! until the
 * answer is there, as in Google Sheets, and is then calculated again. So native formulas are calculated at once, and a function may
 * read the book while it runs.
 */

import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { customOf, customPatch } from '../model/cell-custom';
import type { Rect } from '../model/rect';
import type { CustomFunctionRunner, Wire } from '../model/types';
import type { Calculation } from './calculation';
import { type Argument, argumentOf, type FormatAt, resultObject } from './function-values';

/** What a call came to. */
type Answer = { readonly value: Wire | Wire[][] } | { readonly failure: string };

/** A call by one cell; `key` stands for name and arguments. */
interface Call {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

// A cell whose arguments change often leaves old answers behind; a few are kept, as the same arguments often come back.
const ANSWERS_PER_CELL = 20;

/** Calls custom functions and keeps their answers by cell and arguments. */
export class CustomFunctions {
  #names: readonly string[] = [];
  #called: RegExp | null = null;
  #runner: CustomFunctionRunner | null = null;
  readonly #answers = new Map<string, Map<string, Answer>>();
  readonly #pending = new Map<string, Call>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    readonly formatAt: FormatAt,
  ) {}

  /** Puts in the names that formulas may call, in place of those before. */
  register(names: readonly string[], runner: CustomFunctionRunner): void {
    const functions = this.engine.injector.get(IFunctionService);
    const before = this.#names;
    functions.unregisterExecutors(...before);
    this.#names = names.map((name) => name.toUpperCase());
    this.#runner = runner;
    this.#answers.clear();
    functions.registerExecutors(...names.map((name) => new CustomFunction(name, this)));
    this.calculation.functionsChanged();
    this.#called = callOf(this.#names);
    const concerned = callOf([...new Set([...before, ...this.#names])]);
    if (concerned !== null) this.calculation.markFormulas((formula) => concerned.test(formula));
  }

  isCalledBy(formula: string): boolean {
    return this.#called?.test(formula) ?? false;
  }

  /** Whether a function is running. */
  get busy(): boolean {
    return this.#pending.size > 0;
  }

  /** The cells that wait for a function. */
  pendingCells(): (Rect & { sheetId: number })[] {
    return [...this.#pending.values()].map(({ sheetId, row, column }) => ({
      sheetId,
      row,
      column,
      rows: 1,
      columns: 1,
    }));
  }

  /** Resolves when the next running function has answered. */
  next(): Promise<void> {
    if (this.#pending.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.#listeners.delete(done);
        resolve();
      };
      this.#listeners.add(done);
    });
  }

  /** A formula that is written anew asks anew. */
  forget(sheetId: number, rect: Rect): void {
    if (this.#answers.size === 0) return;
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        this.#answers.delete(placeKey(sheetId, row, column));
      }
    }
  }

  /** Cells of a sheet changed their places: answers are kept by place and would be another cell's. */
  forgetSheet(sheetId: number): void {
    for (const place of this.#answers.keys()) if (place.startsWith(`${sheetId}:`)) this.#answers.delete(place);
  }

  /** The answer to a call, or the error that stands for waiting. Called by the engine while it calculates. */
  answer(name: string, place: Omit<Call, 'key'>, args: readonly Argument[]): FunctionVariantType {
    const call: Call = { ...place, key: `${name}(${JSON.stringify(args.map((arg) => arg ?? null))},${args.length}` };
    const known = this.#answers.get(placeKey(call.sheetId, call.row, call.column))?.get(call.key);
    if (known === undefined) {
      this.#start(name, call, args);
      return ErrorValueObject.create(ErrorType.CONNECT);
    }
    if ('failure' in known) return ErrorValueObject.create(ErrorType.ERROR, known.failure);
    return resultObject(known.value);
  }

  #start(name: string, call: Call, args: readonly Argument[]): void {
    const id = `${placeKey(call.sheetId, call.row, call.column)} ${call.key}`;
    if (this.#pending.has(id) || this.#runner === null) return;
    const { sheetId, row, column } = call;
    const runner = this.#runner;
    // Not before the calculation has come to its end: it may be ended at any point.
    this.#pending.set(id, call);
    void Promise.resolve()
      .then(() => runner(name, args, { sheetId, row, column }))
      .then((value): Answer => ({ value }))
      .catch((error: unknown): Answer => ({ failure: error instanceof Error ? error.message : String(error) }))
      .then((answer) => this.#finish(id, call, answer));
  }

  #finish(id: string, call: Call, answer: Answer): void {
    this.#pending.delete(id);
    const place = placeKey(call.sheetId, call.row, call.column);
    const answers = this.#answers.get(place) ?? new Map<string, Answer>();
    answers.set(call.key, answer);
    const oldest = answers.keys().next().value;
    if (answers.size > ANSWERS_PER_CELL && oldest !== undefined) answers.delete(oldest);
    this.#answers.set(place, answers);
    this.#keepMessage(call, 'failure' in answer ? answer.failure : undefined);
    if (this.engine.workbook.getSheetBySheetId(String(call.sheetId))) {
      this.calculation.markRect(call.sheetId, { row: call.row, column: call.column, rows: 1, columns: 1 });
    }
    for (const listener of this.#listeners) listener();
  }

  #keepMessage(call: Call, message: string | undefined): void {
    const sheet = this.engine.workbook.getSheetBySheetId(String(call.sheetId));
    const cell = sheet?.getCellMatrix().getValue(call.row - 1, call.column - 1);
    const { error, ...rest } = customOf(cell);
    if (!cell?.f || error === message) return;
    const custom = customPatch(message === undefined ? rest : { ...rest, error: message });
    this.engine.patch(call.sheetId, { [call.row - 1]: { [call.column - 1]: { custom } } });
  }
}

/** What the engine calls for one name. */
class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly written: string,
    private readonly owner: CustomFunctions,
  ) {
    super(written.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const args: Argument[] = [];
    for (const variant of variants) {
      const arg = argumentOf(variant, this.owner.formatAt);
      if (arg instanceof ErrorValueObject) return arg;
      args.push(arg);
    }
    const place = { sheetId: Number(this.subUnitId), row: this.row + 1, column: this.column + 1 };
    return this.owner.answer(this.written, place, args);
  }
}

function placeKey(sheetId: number, row: number, column: number): string {
  return `${sheetId}:${row}:${column}`;
}

/** Finds calls of the functions in a formula; null when there are no functions. */
function callOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${names.map(escaped).join('|')})\\s*\\(`, 'iu');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
