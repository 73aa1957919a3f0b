/** `npm start`: reads the flags, serves the local workbook, and ends cleanly. */
import './server/time-zone';
import { resolve } from 'node:path';
import { Closing } from './server/closing';
import { endWithLauncher } from './server/end-with-launcher';
import { readFlags, type ServeOptions } from './server/options';
import type { OpenWorkbook } from './server/prepare-book';
import { reasonOf, sentenceOf } from './server/refusal';
import { serve } from './server/serve';
import { bothLanguages, flagSentence, helpText, readyLine, seeHelp, sentences } from './server/texts';

/** The project's folder: two up from here, as source and as .build/host/main.cjs alike. */
const root = resolve(__dirname, '..', '..');
const exitBadFlags = 2;
const sameSignalMs = 2_000;

/** The spreadsheet engine takes a second to load: not before the flags, the file and the port are known to be good. */
const openWorkbook: OpenWorkbook = async (options) => (await import('./open-workbook')).openWorkbook(options);

const say = (text: string): void => {
  process.stderr.write(text);
};

function main(args: readonly string[]): void {
  const flags = readFlags(args);
  if (flags.kind === 'help') {
    process.stdout.write(helpText);
  } else if (flags.kind === 'bad') {
    say(bothLanguages(flagSentence(flags)) + bothLanguages(seeHelp));
    process.exitCode = exitBadFlags;
  } else {
    void run(flags.options);
  }
}

async function run(options: ServeOptions): Promise<void> {
  const closing = new Closing();
  endOnSignals(closing);
  try {
    const port = await serve(options, { root, openWorkbook, say, closing });
    process.stdout.write(readyLine(port));
  } catch (error) {
    // A start that the end overtook fails at whatever was just taken from it.
    if (closing.started) return;
    await closing.close().catch(() => undefined);
    say(reported(error));
    process.exit(1);
  }
}

function endOnSignals(closing: Closing): void {
  let firstAt = 0;
  const end = (): void => {
    if (closing.started) {
      // A later signal is from someone who does not want to wait; one at once is npm passing the same Ctrl-C on.
      if (Date.now() - firstAt > sameSignalMs) process.exit(130);
      return;
    }
    firstAt = Date.now();
    closing.close().then(
      () => {
        say(bothLanguages(sentences.closed));
        process.exit(0);
      },
      (error: unknown) => {
        say(bothLanguages(sentenceOf(error) ?? sentences.closeFailed(reasonOf(error))));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  endWithLauncher(end);
}

/** A foreseen refusal as its sentence; anything else with its stack, for whoever has to look into it. */
function reported(error: unknown): string {
  const said = sentenceOf(error);
  if (said !== null) return bothLanguages(said);
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

main(process.argv.slice(2));
