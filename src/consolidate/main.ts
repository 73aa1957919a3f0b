/**
 * `npm run consolidate -- FOLDER --out DIR`: a folder of copies as one summary. Run by node itself, not by tsx's own command,
 * which kills a program that does not answer Ctrl+C at once.
 */
import { consolidate } from './consolidate';
import { ItemsError } from './items/items';
import { readOptions } from './options';
import type { OutputFolder } from './output/output-folder';
import { Progress } from './progress';
import { runTexts } from './texts/run-texts';

const STOPPED = 130;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return complain(runTexts.usage);
  let output: OutputFolder | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      output?.remove();
      process.stderr.write(`\n${runTexts.stopped}\n`);
      process.exit(STOPPED);
    });
  }
  const progress = new Progress(process.stdout);
  const done = await consolidate(options, progress, (started) => {
    output = started;
  });
  progress.end();
  if (!done.ok) return complain(complaint(done.fault, options.folder, options.out));
  process.stdout.write(`${runTexts.done(done.books, done.remarks, options.out)}\n`);
  return 0;
}

type Fault = Extract<Awaited<ReturnType<typeof consolidate>>, { ok: false }>['fault'];

function complaint(fault: Fault, folder: string, out: string): string {
  switch (fault) {
    case 'noFolder':
      return runTexts.noFolder(folder);
    case 'outIsFolder':
      return runTexts.outIsFolder;
    case 'outInUse':
      return runTexts.outInUse(out);
    case 'empty':
      return runTexts.empty(folder);
  }
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function itemsText({ fault, line }: ItemsError): string {
  const { header, line: ofLine, twoItems } = runTexts.items;
  if (fault === 'header') return header;
  return fault === 'line' ? ofLine(line) : twoItems(line);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const text = error instanceof ItemsError ? itemsText(error) : String(error instanceof Error ? error.stack : error);
    process.exitCode = complain(text);
  },
);
