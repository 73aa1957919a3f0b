/** Whether a formula can fill more cells than its own, as far as its text tells. */

import type { BaseAstNode } from '@univerjs/engine-formula';

/** Give one value whatever they are given. */
const SINGLE: ReadonlySet<string> = new Set(
  (
    'SUM COUNT COUNTA COUNTBLANK COUNTUNIQUE MIN MAX AVERAGE MEDIAN PRODUCT SUMPRODUCT SUMSQ STDEV VAR AND OR XOR ' +
    'ROWS COLUMNS CONCATENATE TEXTJOIN JOIN TODAY NOW RAND RANDBETWEEN HYPERLINK SUBTOTAL'
  ).split(' '),
);

/** Look through a range and give one value for each key or condition: the positions of these. */
const BY_KEY: Readonly<Record<string, (position: number) => boolean>> = {
  COUNTIF: (position) => position === 1,
  SUMIF: (position) => position === 1,
  AVERAGEIF: (position) => position === 1,
  COUNTIFS: (position) => position % 2 === 1,
  SUMIFS: (position) => position > 0 && position % 2 === 0,
  AVERAGEIFS: (position) => position > 0 && position % 2 === 0,
  MINIFS: (position) => position > 0 && position % 2 === 0,
  MAXIFS: (position) => position > 0 && position % 2 === 0,
  MATCH: (position) => position === 0,
};

/** Give what their arguments are: an array for an array. */
const SHAPED_BY_ARGUMENTS: ReadonlySet<string> = new Set(
  (
    'IF IFERROR IFNA IFS N T NOT ISNUMBER ISBLANK ISERROR ISTEXT INT ABS ROUND ROUNDDOWN ROUNDUP MOD YEAR MONTH DAY ' +
    'DATE EDATE EOMONTH TEXT VALUE LEFT RIGHT MID LEN FIND SEARCH SUBSTITUTE TRIM UPPER LOWER CHAR EXACT ' +
    'PLUS MINUS MULTIPLY DIVIDED POWER CONCATENATE_OPERATOR CUBE COMPARE'
  ).split(' '),
);

/** The engine's numbers for kinds of nodes. */
const KIND = { reference: 1, value: 2, operator: 3, function: 4, root: 9, range: 10, prefix: 11, suffix: 12 } as const;

/** True unless it is certain that the formula, or the part of one, gives one value. */
export function mayBeArray(node: BaseAstNode): boolean {
  const children = node.getChildren();
  switch (Number(node.nodeType)) {
    case KIND.reference:
      return node.getToken().includes(':');
    case KIND.value:
      return node.getToken().trim().startsWith('{');
    case KIND.operator:
    case KIND.root:
    case KIND.prefix:
    case KIND.suffix:
      return children.some(mayBeArray);
    case KIND.function:
      return callIsArray(node.getToken().trim().toUpperCase(), children);
    default:
      return true;
  }
}

function callIsArray(name: string, args: readonly BaseAstNode[]): boolean {
  if (SINGLE.has(name)) return false;
  const isKey = Object.hasOwn(BY_KEY, name) ? BY_KEY[name] : undefined;
  if (isKey !== undefined) return args.some((arg, position) => isKey(position) && mayBeArray(arg));
  return !SHAPED_BY_ARGUMENTS.has(name) || args.some(mayBeArray);
}
