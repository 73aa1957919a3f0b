/** Reads a formula as Sheets writes it into a tree: what the add-on's own formulas use of the language, and no more. */

export type Node =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'range'; readonly range: RangeNode }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'pair'; readonly sign: string; readonly left: Node; readonly right: Node };

/** 1-based; `toRow` null reaches to the end of the sheet; `sheet` null is the formula's own. */
export interface RangeNode {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly toRow: number | null;
  readonly toColumn: number;
}

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<ref>(?:'(?:[^']|'')*'!)?\$[A-Z]+\$\d+(?::\$[A-Z]+(?:\$\d+)?)?)|(?<number>\d+(?:\.\d+)?(?:E-?\d+)?)|(?<word>[A-Za-z_][\w.]*)|(?<sign>>=|<=|<>|[-=<>&+*/(),]))/y;
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

interface Token {
  readonly kind: 'text' | 'ref' | 'number' | 'word' | 'sign';
  readonly text: string;
}

/** @throws SyntaxError for what it does not know */
export function parseFormula(formula: string): Node {
  if (!formula.startsWith('=')) throw new SyntaxError(`No formula: ${formula}`);
  const tokens = tokensOf(formula.slice(1));
  const parser = new Parser(tokens);
  const node = parser.expression(0);
  if (parser.rest() > 0) throw new SyntaxError(`Left over: ${parser.rest()} tokens of ${formula}`);
  return node;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw new SyntaxError(`Not understood: ${text.slice(at, at + 40)}`);
    for (const kind of ['text', 'ref', 'number', 'word', 'sign'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  rest(): number {
    return this.tokens.length - this.at;
  }

  expression(level: number): Node {
    const signs = LEVELS[level];
    if (signs === undefined) return this.single();
    let left = this.expression(level + 1);
    for (let sign = this.peek(); signs.includes(sign); sign = this.peek()) {
      this.at += 1;
      left = { kind: 'pair', sign, left, right: this.expression(level + 1) };
    }
    return left;
  }

  private peek(): string {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.text : '';
  }

  private expect(sign: string): void {
    if (this.peek() !== sign) throw new SyntaxError(`Expected ${sign}`);
    this.at += 1;
  }

  private single(): Node {
    const token = this.tokens[this.at];
    if (token === undefined) throw new SyntaxError('Ended too soon');
    this.at += 1;
    switch (token.kind) {
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'ref':
        return { kind: 'range', range: rangeOf(token.text) };
      case 'word':
        return this.word(token.text);
      default:
        return this.signed(token.text);
    }
  }

  private signed(sign: string): Node {
    if (sign === '-') return { kind: 'pair', sign, left: { kind: 'value', value: 0 }, right: this.single() };
    if (sign !== '(') throw new SyntaxError(`Unexpected ${sign}`);
    const inner = this.expression(0);
    this.expect(')');
    return inner;
  }

  private word(name: string): Node {
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
    if (this.peek() !== '(') return { kind: 'name', name };
    this.expect('(');
    const args: Node[] = [];
    while (this.peek() !== ')') {
      args.push(this.expression(0));
      if (this.peek() === ',') this.expect(',');
    }
    this.expect(')');
    return { kind: 'call', name, args };
  }
}

function rangeOf(text: string): RangeNode {
  const [, quoted, letters = '', row = '', toLetters, toRow] =
    /^(?:'((?:[^']|'')*)'!)?\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)(?:\$(\d+))?)?$/.exec(text) ?? [];
  return {
    sheet: quoted === undefined ? null : quoted.replace(/''/g, "'"),
    row: Number(row),
    column: columnNumber(letters),
    toRow: toLetters === undefined ? Number(row) : toRow === undefined ? null : Number(toRow),
    toColumn: columnNumber(toLetters ?? letters),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
