/** Entries are followed by their 記録ID while people sort, insert, delete, cut and copy rows and others log, correct and void. */
import fc from 'fast-check';
import { holds } from './holds';
import { losesNoEntry, type Step } from './interleaving';

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    logs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
    types: fc.option(fc.integer({ min: 1, max: 9 })),
    sorts: fc.boolean(),
    changes: fc.option(fc.constantFrom<('correct' | 'void')[]>('correct', 'void')),
    after: fc.option(fc.constantFrom<('delete' | 'copy' | 'cut' | 'insert')[]>('delete', 'copy', 'cut', 'insert'), {
      freq: 5,
    }),
    pick: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { minLength: 6, maxLength: 8, size: 'max' },
);

it('entries are lost by nobody and counted once', () => holds(20250911, fc.asyncProperty(steps, losesNoEntry)));
