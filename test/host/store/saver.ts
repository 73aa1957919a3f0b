/** A process that saves generation after generation of a book and says each one on stdout once it is answered. */
import { openBookFile } from '../../../src/host/store/book-file';

async function main(path: string): Promise<void> {
  const file = await openBookFile(path);
  const filler = Array.from({ length: 20_000 }, (_, row) => [row, '福祉圏域', row * 7]);
  for (let generation = generationOf(file.snapshot) + 1; ; generation++) {
    await file.save({ generation, filler, again: generation });
    process.stdout.write(`${generation}\n`);
  }
}

function generationOf(snapshot: unknown): number {
  return typeof snapshot === 'object' && snapshot !== null && 'generation' in snapshot
    ? Number(snapshot.generation)
    : 0;
}

void main(process.argv[2] ?? '');
