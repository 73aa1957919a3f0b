/** 前年度 and the turn of the year in memory: the lines are given, and what a start does is remembered. */
import type { MetOrganisation, YearsPort } from '../../src/app/ports/years';
import type { YearFigures } from '../../src/domain/years/last-year';
import type { Grid } from '../../src/schema/cells/grid';
import type { StartingYear } from '../../src/schema/stored/stored-year';
import type { LastYearLine } from '../../src/schema/years/last-year-table';
import type { MemoryService } from './memory-service';

export class MemoryYears implements YearsPort {
  copy = false;
  met: readonly MetOrganisation[] = [];
  plan: Grid = [];
  settings: Grid = [];
  readonly acts: string[] = [];
  private kept: LastYearLine[] = [];
  private counts: ReadonlyMap<number, number> = new Map();
  private at: StartingYear | null = null;

  constructor(private readonly service: MemoryService) {}

  isCopy(): boolean {
    return this.copy;
  }

  lines(): readonly LastYearLine[] {
    this.service.calls.reads += 1;
    return this.kept;
  }

  /** A person types lines. */
  type(figures: readonly YearFigures[]): void {
    this.kept = figures.map((each, index) => ({
      row: index + 5,
      figures: each,
      filled: { now: '', match: '', trend: '', nowLabel: '', recorded: '' },
      faults: [],
    }));
  }

  /** A person corrects a line. */
  correct(row: number, figures: YearFigures): void {
    this.kept = this.kept.map((line) => (line.row === row ? { ...line, figures } : line));
  }

  /** A person puts lines back as they were. */
  put(lines: readonly LastYearLine[]): void {
    this.kept = [...lines];
  }

  keepFigures(figures: readonly YearFigures[], met: readonly MetOrganisation[]): void {
    this.acts.push('keepFigures');
    this.type(figures);
    this.met = met;
  }

  keepRecorded(records: readonly { readonly row: number; readonly recorded: string }[]): void {
    this.service.calls.writes += 1;
    const recorded = new Map(records.map((each) => [each.row, each.recorded]));
    this.kept = this.kept.map((line) => ({
      ...line,
      filled: { ...line.filled, recorded: recorded.get(line.row) ?? line.filled.recorded },
    }));
  }

  lineCounts(): ReadonlyMap<number, number> {
    return this.counts;
  }

  keepLineCounts(counts: ReadonlyMap<number, number>): void {
    this.counts = counts;
  }

  /** A person deletes a line. */
  delete(row: number): void {
    this.kept = this.kept.filter((line) => line.row !== row);
  }

  starting(): StartingYear | null {
    return this.at;
  }

  keepStarting(starting: StartingYear | null): void {
    this.at = starting;
  }

  clearYear(): void {
    this.acts.push('clearYear');
  }

  tables(): { readonly plan: Grid; readonly settings: Grid } {
    return { plan: this.plan, settings: this.settings };
  }

  putTables({ plan, settings }: { readonly plan: Grid; readonly settings: Grid }): void {
    this.acts.push('putTables');
    this.plan = plan;
    this.settings = settings;
  }

  dropColumn(_initiative: string, indicator: string): void {
    this.acts.push(`dropColumn ${indicator}`);
  }

  build(): boolean {
    this.acts.push('build');
    return true;
  }

  keepYear(): void {
    this.acts.push('keepYear');
    this.copy = false;
  }
}
