/** Goes over the bytes of a CSV file (RFC 4180) as they come: counts its lines, and passes on those of the right width. */
import { RefusedError } from './refused-error';

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** No line is longer: a quote is missing. */
const LONGEST = 8 << 20;

export interface ScannedCsv {
  /** Lines below the header, blank ones aside; a line break in quotes is none. */
  readonly rows: number;
  /** 1-based numbers of the lines that were left out for having more or fewer cells than the header. */
  readonly uneven: readonly number[];
  /** Ended inside quotes: the file was cut off, or a quote is missing. */
  readonly open: boolean;
}

export class CsvScan {
  private carry: Buffer = Buffer.alloc(0);
  private inQuotes = false;
  private cells = 1;
  private width = 0;
  private lines = 0;
  private rows = 0;
  private readonly uneven: number[] = [];

  /** `header` is given the first line's bytes; `pass` those of every line, the first included, that may be used. */
  constructor(
    private readonly header: (line: Buffer) => void,
    private readonly pass: (lines: Buffer) => void,
  ) {}

  push(chunk: Buffer): void {
    const scanned = this.carry.length;
    const bytes = scanned === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    let { inQuotes, cells } = this;
    let good = 0;
    let start = 0;
    for (let at = scanned; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === QUOTE) inQuotes = !inQuotes;
      else if (byte === COMMA) cells += inQuotes ? 0 : 1;
      else if (byte === NEWLINE && !inQuotes) {
        const next = at + 1;
        if (!this.isUsable(bytes, start, next, cells)) {
          if (good < start) this.pass(bytes.subarray(good, start));
          good = next;
        }
        start = next;
        cells = 1;
      }
    }
    if (good < start) this.pass(bytes.subarray(good, start));
    this.carry = bytes.subarray(start);
    if (this.carry.length > LONGEST) throw new RefusedError('csvDamaged');
    this.inQuotes = inQuotes;
    this.cells = cells;
  }

  /** A last line need not have an end. */
  end(): ScannedCsv {
    if (this.carry.length > 0 && !this.inQuotes) this.push(Buffer.from('\r\n'));
    return { rows: this.rows, uneven: this.uneven, open: this.inQuotes };
  }

  private isUsable(bytes: Buffer, start: number, next: number, cells: number): boolean {
    this.lines += 1;
    if (this.lines === 1) {
      this.width = cells;
      this.header(bytes.subarray(start, next));
      return true;
    }
    const blank = next - start === 1 || (next - start === 2 && bytes[start] === RETURN);
    if (blank && cells !== this.width) return false;
    this.rows += 1;
    if (cells !== this.width) this.uneven.push(this.lines);
    return cells === this.width;
  }
}
