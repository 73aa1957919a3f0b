/** Writes a CSV file line by line, in large pieces. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { NOTHING } from './table-shapes';

export type Field = string | number | null;

const PIECE = 1 << 18;

/** `nothing` is written for null. */
export class CsvWriter {
  private readonly handle: number;
  private lines: string[] = [];
  private length = 0;

  constructor(
    path: string,
    head: readonly string[],
    private readonly nothing: string = NOTHING,
    mark = '',
  ) {
    this.handle = openSync(path, 'w');
    this.lines.push(mark);
    this.write(head);
  }

  write(fields: readonly Field[]): void {
    const line = `${fields.map((field) => csvField(field, this.nothing)).join(',')}\r\n`;
    this.lines.push(line);
    this.length += line.length;
    if (this.length >= PIECE) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    writeSync(this.handle, this.lines.join(''));
    this.lines = [];
    this.length = 0;
  }
}

function csvField(field: Field, nothing: string): string {
  if (field === null) return nothing;
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
