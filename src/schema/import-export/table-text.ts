/**
 * The text of a table as lines of cells: a file of comma- or semicolon-separated values (RFC 4180), or what a spreadsheet
 * program puts on the clipboard. A quotation mark that was typed (a ditto mark) never takes in the lines below it.
 */

export interface TableLine {
  readonly cells: readonly string[];
  /** 1-based line of the text on which it begins. */
  readonly line: number;
  /** Its quotation marks do not fit: nobody knows where its cells end. */
  readonly doubtful: boolean;
}

export const separators = ['\t', ',', ';'] as const;
export type Separator = (typeof separators)[number];

const QUOTE = '"';
const ENDS = /(\r\n|\n|\r)/;
/** A cell of more lines has lost its closing mark. */
const MOST_LINES = 1000;

/** The cells of a file that a program wrote by the rules; null where it does not keep them. */
export function exactLines(text: string): (readonly string[])[] | null {
  const physical = physicalLines(text);
  const lines: (readonly string[])[] = [];
  for (let at = 0; at < physical.lines.length; ) {
    const read = quotedLine(physical, at, ',');
    if (read === null) return null;
    lines.push(read.cells);
    at = read.next;
  }
  return lines;
}

/** Every line, blank ones too. Lines that are in doubt are split at every separator. */
export function tableLines(text: string, separator: Separator): TableLine[] {
  const physical = physicalLines(text);
  const width = widthOf(physical.lines, separator);
  const lines: TableLine[] = [];
  for (let at = 0; at < physical.lines.length; ) {
    const line = at + 1;
    const read = quotedLine(physical, at, separator);
    const literal = split(physical.lines[at] ?? '', separator);
    const isOwn = read === null || swallows(physical.lines, at, read.next, separator, width);
    if (!isOwn) {
      lines.push({ cells: read.cells.map((cell) => cell.replace(/\r\n?/g, '\n')), line, doubtful: false });
      at = read.next;
      continue;
    }
    // On the clipboard a cell begins with a mark because somebody typed one; a file would have quoted it.
    lines.push({ cells: literal, line, doubtful: separator !== '\t' });
    at += 1;
  }
  return lines;
}

/** The lines of a text, and what ends each. */
interface Physical {
  readonly lines: readonly string[];
  readonly ends: readonly string[];
}

function physicalLines(text: string): Physical {
  const parts = text.replace(/^\ufeff/, '').split(ENDS);
  const lines = parts.filter((_, at) => at % 2 === 0);
  if (lines.at(-1) === '') lines.pop();
  return { lines, ends: parts.filter((_, at) => at % 2 === 1) };
}

/** The cells of the first lines say how many there are in each. */
function widthOf(physical: readonly string[], separator: Separator): number {
  const counts = physical.slice(0, 20).map((line) => split(line, separator).length);
  return counts.find((count) => count > 1) ?? 1;
}

/** Each of the lines that would be one is whole by itself. */
function swallows(
  physical: readonly string[],
  from: number,
  next: number,
  separator: Separator,
  width: number,
): boolean {
  if (next - from < 2) return false;
  const isWhole = (line: string | undefined): boolean => split(line ?? '', separator).length >= width;
  return isWhole(physical[from]) && physical.slice(from + 1, next).some(isWhole);
}

interface Quoted {
  readonly cells: readonly string[];
  /** The line behind it. */
  readonly next: number;
}

/** The line with its quoted cells, which may hold separators and line ends; null where a mark is not closed as it should be. */
function quotedLine(physical: Physical, at: number, separator: Separator): Quoted | null {
  const cells: string[] = [];
  let next = at;
  let rest: string | null = physical.lines[at] ?? '';
  while (rest !== null) {
    const opened: string = rest;
    if (!opened.startsWith(QUOTE)) {
      const end = opened.indexOf(separator);
      cells.push(end < 0 ? opened : opened.slice(0, end));
      rest = end < 0 ? null : opened.slice(end + 1);
      continue;
    }
    const cell = quotedCell(physical, next, opened, separator);
    if (cell === null) return null;
    cells.push(cell.text);
    next = cell.line;
    rest = cell.rest;
  }
  return { cells, next: next + 1 };
}

interface QuotedCell {
  readonly text: string;
  /** The index of the line on which it ends. */
  readonly line: number;
  /** What follows the separator behind it; null at the end of the line. */
  readonly rest: string | null;
}

function quotedCell({ lines, ends }: Physical, from: number, opened: string, separator: Separator): QuotedCell | null {
  let before = '';
  let text = opened.slice(1);
  for (let line = from; ; ) {
    const end = closingMark(text);
    if (end >= 0) {
      const after = text.slice(end + 1);
      if (after !== '' && !after.startsWith(separator)) return null;
      const whole = (before + text.slice(0, end)).replaceAll(QUOTE + QUOTE, QUOTE);
      return { text: whole, line, rest: after === '' ? null : after.slice(1) };
    }
    before += text + (ends[line] ?? '');
    line += 1;
    const below = lines[line];
    if (below === undefined || line - from > MOST_LINES) return null;
    text = below;
  }
}

/** The first mark that is not doubled; -1 when there is none. */
function closingMark(text: string): number {
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 2)) if (text[at + 1] !== QUOTE) return at;
  return -1;
}

function split(line: string, separator: Separator): string[] {
  return line.split(separator);
}
