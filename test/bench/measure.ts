/** Timing and printing for the bench. */

/** The median of `times` runs in milliseconds, after one run that is not timed. */
export function medianMs(times: number, work: () => void): number {
  work();
  const used = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return used[Math.floor(times / 2)] ?? 0;
}

/** Two spaces between columns; the first column to the left, all others to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = (line: readonly string[]): string =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  process.stdout.write(`\n${title}\n\n${[text(header), rule, ...rows.map(text)].join('\n')}\n`);
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function ratio(value: number, to: number): string {
  return `${(value / to).toFixed(value / to < 10 ? 2 : 0)} x`;
}
