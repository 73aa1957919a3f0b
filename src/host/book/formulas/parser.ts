/** Formulas as the engine's trees, each text read once. */

import {
  AstTreeBuilder,
  type BaseAstNode,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  Lexer,
  LexerNode,
} from '@univerjs/engine-formula';
import type { Injector } from '../engine/engine';
import { PartNumbers } from './shared-values';
import { mayBeArray } from './spilling';

export interface Parsed {
  /** Null for a text that is no formula that the engine can read. */
  readonly tree: BaseAstNode | null;
  /** What the cell shows when there is no tree. */
  readonly error: ErrorValueObject;
  /** Ranges with an end that is calculated: A1:INDEX(...). */
  readonly computedRanges: readonly BaseAstNode[];
  /** Whether it may fill more cells than its own. */
  readonly mayBeArray: boolean;
}

/** The engine's number for a node that makes one range of two ends. */
const RANGE_NODE = 10;
const MOST_KEPT = 20_000;

export class FormulaParser {
  readonly #lexer: Lexer;
  readonly #builder: AstTreeBuilder;
  readonly #known = new Map<string, Parsed>();

  readonly parts = new PartNumbers();

  constructor(injector: Injector) {
    this.#lexer = injector.get(Lexer);
    this.#builder = injector.get(AstTreeBuilder);
  }

  /** The tree of a formula on a sheet. */
  parsed(formula: string, sheetId: number): Parsed {
    const key = `${sheetId} ${formula}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const parsed = this.#parse(formula, sheetId);
    if (this.#known.size >= MOST_KEPT) this.#known.clear();
    this.#known.set(key, parsed);
    return parsed;
  }

  /** Functions came or went: trees remember which there were. */
  forget(): void {
    this.#known.clear();
  }

  #parse(formula: string, sheetId: number): Parsed {
    try {
      const lexed = this.#lexer.treeBuilder(formula);
      if (!(lexed instanceof LexerNode)) return broken(isError(lexed) && lexed !== ErrorType.VALUE ? lexed : undefined);
      const tree = this.#builder.parse(copyOf(lexed));
      if (!tree) return broken();
      this.parts.number(tree, String(sheetId));
      const error = ErrorValueObject.create(ErrorType.ERROR);
      return { tree, error, computedRanges: computedRangesOf(tree), mayBeArray: mayBeArray(tree) };
    } catch {
      // Too deep for the stack, or a shape that the engine does not foresee.
      return broken();
    }
  }
}

/** The builder changes what it reads (LET becomes LAMBDA), and the lexer answers the same nodes for the same text. */
function copyOf(lexed: LexerNode): LexerNode {
  const copy = new LexerNode();
  copy.setToken(lexed.getToken());
  copy.setDefinedNames([...lexed.getDefinedNames()]);
  for (const child of lexed.getChildren()) {
    const copied = child instanceof LexerNode ? copyOf(child) : child;
    if (copied instanceof LexerNode) copied.setParent(copy);
    copy.addChildren(copied);
  }
  return copy;
}

function broken(error: ErrorType = ErrorType.ERROR): Parsed {
  return { tree: null, error: ErrorValueObject.create(error), computedRanges: [], mayBeArray: false };
}

function isError(text: unknown): text is ErrorType {
  const errors: ReadonlySet<unknown> = ERROR_TYPE_SET;
  return errors.has(text);
}

function computedRangesOf(tree: BaseAstNode): BaseAstNode[] {
  const computedRanges: BaseAstNode[] = [];
  const nodes = [tree];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const ends = node.getChildren();
    if (Number(node.nodeType) === RANGE_NODE && ends.some((end) => end.getChildren().length > 0))
      computedRanges.push(node);
    nodes.push(...ends);
  }
  return computedRanges;
}
