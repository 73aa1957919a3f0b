/** One run over files in a folder of its own, and what it wrote. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { consolidate, type Done } from '../../src/consolidate/consolidate';
import type { Options } from '../../src/consolidate/options';
import { Progress } from '../../src/consolidate/progress';

export type Line = Readonly<Record<string, string>>;

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'consolidate-'));
  readonly copies = join(this.path, 'copies');
  readonly out = join(this.path, 'out');

  constructor(files: Iterable<readonly [path: string, bytes: Uint8Array | string]> = []) {
    mkdirSync(this.copies);
    for (const [path, bytes] of files) this.put(path, bytes);
  }

  put(path: string, bytes: Uint8Array | string): void {
    const place = join(this.copies, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }

  run(more: Partial<Options> = {}): Promise<Done> {
    const options = { folder: this.copies, out: this.out, items: null, isPublic: false, bigquery: null, ...more };
    return consolidate(options, new Progress(null));
  }

  csv(name: string, out = this.out): Line[] {
    const text = readFileSync(join(out, name), 'utf8');
    expect(text.charAt(0)).toBe('\ufeff');
    return Papa.parse<Line>(text.slice(1), { header: true, skipEmptyLines: true }).data;
  }

  /** What was said of each path: its reasons. */
  refused(out = this.out): Record<string, string[]> {
    const said: Record<string, string[]> = {};
    for (const { ファイル: path = '', コード: code = '' } of this.csv('refused.csv', out))
      said[path] = [...(said[path] ?? []), code];
    return said;
  }

  text(name: string): string {
    return readFileSync(join(this.out, name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(join(this.out, name));
  }

  /** Everything beside the copies: nothing half-done may be left. */
  beside(): string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
