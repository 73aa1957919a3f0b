/** 計画 as two tables (indicators, initiatives) and as the plan. Reading says what is wrong, by cell. */
import type { AreaTargetRule, CellValue, FiscalYear, Indicator, IndicatorKind, Initiative } from '../domain/model';
import { initiativeHeaders, kindWords, monthName, planHeaders, ruleWords } from '../i18n/names';
import { cellNumber, cellText, columnOf, findHeaderRow, type Grid, headerColumns, proseText, typedText } from './grid';
import type { TableFault, TableProblem } from './table-problem';

const INDICATOR_KEY = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;
const INITIATIVE_KEY = /^[a-z][A-Za-z0-9]*$/;

/** The header of the column that holds the weight of a month: 4月, 5月 ... in fiscal order. */
export function monthHeaders(year: FiscalYear): string[] {
  return Array.from({ length: 12 }, (_, index) => monthName(((year.startMonth - 1 + index) % 12) + 1));
}

/** Every header of the indicator table, in order. */
export function indicatorTableHeaders(areas: readonly string[], year: FiscalYear): string[] {
  const { definition, official, ...first } = planHeaders;
  return [...Object.values(first), ...areas, ...monthHeaders(year), definition, official];
}

/** The cells of one indicator, in the order of indicatorTableHeaders. '' is blank. */
export function indicatorCells(
  initiative: Initiative,
  indicator: Indicator,
  labels: ReadonlyMap<string, string>,
  areas: readonly string[],
): (string | number)[] {
  const { kind, areaTargets } = indicator;
  const over = kind.kind === 'distinct' ? (labels.get(kind.over) ?? '') : '';
  const perArea = areaTargets.rule === 'explicit' ? areaTargets.perArea : [];
  const target = areaTargets.rule === 'stated' ? areaTargets.perArea : indicator.target;
  const weights = indicator.weights ?? [];
  return [
    indicator.key,
    initiative.section,
    `${initiative.number} ${initiative.tab}`,
    indicator.label,
    indicator.unit,
    kindWords[kind.kind],
    over,
    target ?? '',
    ruleWords[areaTargets.rule],
    ...areas.map((_, index) => perArea[index] ?? ''),
    ...Array.from({ length: 12 }, (_, index) => weights[index] ?? ''),
    indicator.definition,
    '',
  ];
}

/** The cells of one initiative, in the order of initiativeHeaders. */
export function initiativeCells(initiative: Initiative): string[] {
  const { key, section, number, tab, title, goal, effect } = initiative;
  return [key, section, number, tab, title, goal, effect, '', '', ''];
}

/** Read 計画 from its cells (A1 on). The initiatives are null when any problem was found. */
export function readPlan(
  grid: Grid,
  areas: readonly string[],
  year: FiscalYear,
): { initiatives: Initiative[] | null; problems: TableProblem[] } {
  const indicatorRow = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  const initiativeRow = findHeaderRow(grid, [initiativeHeaders.key, initiativeHeaders.tab, initiativeHeaders.goal]);
  if (indicatorRow < 0 || initiativeRow < 0)
    return { initiatives: null, problems: [{ fault: 'header.missing', tab: 'plan' }] };
  const reader = new PlanReader(grid, indicatorRow, initiativeRow, areas, year);
  const initiatives = reader.read();
  return { initiatives: reader.problems.length > 0 ? null : initiatives, problems: reader.problems };
}

interface Line {
  readonly row: number;
  readonly key: string;
  /** NFKC, for words that are looked up. */
  text(header: string): string;
  /** As it was written, for words that are shown. */
  prose(header: string): string;
  cell(header: string): CellValue;
}

class PlanReader {
  readonly problems: TableProblem[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly indicatorRow: number,
    private readonly initiativeRow: number,
    private readonly areas: readonly string[],
    private readonly year: FiscalYear,
  ) {}

  read(): Initiative[] {
    const lines = this.lines(this.initiativeRow, INITIATIVE_KEY, initiativeHeaders.tab);
    const indicators = this.indicators(lines);
    this.unique(lines, initiativeHeaders.tab, 'tab.missing', 'tab.duplicate');
    return lines.map((line) => ({
      key: line.key,
      tab: line.prose(initiativeHeaders.tab),
      section: line.prose(initiativeHeaders.section),
      number: line.prose(initiativeHeaders.number),
      title: line.prose(initiativeHeaders.title),
      goal: line.prose(initiativeHeaders.goal),
      effect: line.prose(initiativeHeaders.effect),
      indicators: indicators.filter((indicator) => indicator.key.startsWith(`${line.key}.`)),
    }));
  }

  private indicators(initiatives: readonly Line[]): Indicator[] {
    const lines = this.lines(this.indicatorRow, INDICATOR_KEY, planHeaders.label);
    this.unique(lines, planHeaders.label, 'label.missing', 'label.duplicate');
    const known = new Set(initiatives.map((line) => line.key));
    const keyByLabel = new Map(lines.map((line) => [line.text(planHeaders.label), line.key]));
    return lines.map((line) => {
      if (!known.has(line.key.split('.')[0] ?? '')) this.fault(line, planHeaders.key, 'key.unknownInitiative');
      return this.indicator(line, keyByLabel);
    });
  }

  private indicator(line: Line, keyByLabel: ReadonlyMap<string, string>): Indicator {
    const areaTargets = this.areaTargets(line);
    return {
      key: line.key,
      label: line.prose(planHeaders.label),
      unit: line.prose(planHeaders.unit),
      target:
        areaTargets.rule === 'stated' ? areaTargets.perArea * this.areas.length : this.whole(line, planHeaders.target),
      kind: this.kind(line, keyByLabel),
      areaTargets,
      weights: this.weights(line),
      definition: line.prose(planHeaders.definition),
    };
  }

  private kind(line: Line, keyByLabel: ReadonlyMap<string, string>): IndicatorKind {
    const word = line.text(planHeaders.kind);
    if (word === kindWords.sum) return { kind: 'sum' };
    if (word !== kindWords.distinct) {
      this.fault(line, planHeaders.kind, 'kind.unknown');
      return { kind: 'sum' };
    }
    const over = keyByLabel.get(line.text(planHeaders.over));
    const sameTab = over?.split('.')[0] === line.key.split('.')[0];
    if (over === undefined || over === line.key || !sameTab) this.fault(line, planHeaders.over, 'over.unknown');
    return { kind: 'distinct', over: over ?? '' };
  }

  private areaTargets(line: Line): AreaTargetRule {
    const word = line.text(planHeaders.rule);
    if (word === ruleWords.stated) return { rule: 'stated', perArea: this.whole(line, planHeaders.target) ?? 0 };
    if (word === ruleWords.explicit)
      return { rule: 'explicit', perArea: this.areas.map((area) => this.whole(line, area)) };
    if (word === ruleWords.even) return { rule: 'even' };
    if (word !== ruleWords.none) this.fault(line, planHeaders.rule, 'rule.unknown');
    return { rule: 'none' };
  }

  /** Twelve weights, or null when all are blank; some but not all is a fault, and so are twelve zeros. */
  private weights(line: Line): number[] | null {
    const headers = monthHeaders(this.year);
    const typed = headers.filter((header) => line.text(header) !== '');
    if (typed.length === 0) return null;
    const weights = headers.map((header) => cellNumber(line.cell(header)) ?? Number.NaN);
    const blank = headers.find((_, index) => Number.isNaN(weights[index]));
    if (blank !== undefined || weights.every((weight) => weight === 0)) {
      this.fault(line, blank ?? headers[0] ?? '', 'weights.incomplete');
      return null;
    }
    return weights;
  }

  /** A whole number of 0 or more, null for blank. */
  private whole(line: Line, header: string): number | null {
    const cell = line.cell(header);
    if (cell === null || (cellText(cell) === '' && typeof cell === 'string')) return null;
    const value = cellNumber(cell);
    if (value !== null && Number.isInteger(value)) return value;
    this.fault(line, header, 'number.invalid');
    return null;
  }

  /** The lines of a table: rows below its header up to the other table's header, that have a key or a name. */
  private lines(headerRow: number, pattern: RegExp, nameHeader: string): Line[] {
    const other = headerRow === this.indicatorRow ? this.initiativeRow : this.indicatorRow;
    const end = other > headerRow ? other : this.grid.length;
    const columns = headerColumns(this.grid[headerRow] ?? []);
    const lines: Line[] = [];
    for (let index = headerRow + 1; index < end; index += 1) {
      const line = lineOf(this.grid[index] ?? [], index + 1, columns);
      if (line.key === '' && line.text(nameHeader) === '') continue;
      if (this.keyIsGood(line, pattern, lines)) lines.push(line);
    }
    return lines;
  }

  private keyIsGood(line: Line, pattern: RegExp, before: readonly Line[]): boolean {
    const fault: TableFault | null =
      line.key === ''
        ? 'key.missing'
        : !pattern.test(line.key)
          ? 'key.malformed'
          : before.some((other) => other.key === line.key)
            ? 'key.duplicate'
            : null;
    if (fault !== null) this.fault(line, planHeaders.key, fault);
    return fault === null;
  }

  private unique(lines: readonly Line[], header: string, missing: TableFault, duplicate: TableFault): void {
    const seen = new Set<string>();
    for (const line of lines) {
      const text = line.text(header);
      if (text === '') this.fault(line, header, missing);
      else if (seen.has(text)) this.fault(line, header, duplicate);
      seen.add(text);
    }
  }

  private fault(line: Line, header: string, fault: TableFault): void {
    this.problems.push({ fault, tab: 'plan', row: line.row, column: header, typed: typedText(line.cell(header)) });
  }
}

function lineOf(cells: readonly CellValue[], row: number, columns: ReadonlyMap<string, number>): Line {
  const cell = (header: string): CellValue => cells[columnOf(columns, header) ?? -1] ?? null;
  const text = (header: string): string => cellText(cell(header));
  const prose = (header: string): string => proseText(cell(header));
  return { row, key: text(planHeaders.key), text, prose, cell };
}
