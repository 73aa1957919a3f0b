// Opens a bare local workbook that runs the combined case file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { openWorkbook } from '../run/native-host';

/** The workbook, and how to close it and take its folder away. */
export async function openLocal(script: string): Promise<{ book: LocalWorkbook; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'fidelity-'));
  const scriptFile = join(folder, 'Code.js');
  writeFileSync(scriptFile, script);
  const book = await openWorkbook({
    scriptFile,
    htmlDir: folder,
    snapshot: null,
    today: null,
    latencyMs: 0,
    faultAt: 0,
    save: null,
  });
  const close = async () => {
    await book.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { book, close };
}
