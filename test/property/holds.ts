/** Runs a property over few but large cases: a failure names its seed and path, not thousands of cells. */
import fc from 'fast-check';

/** Fewer would be examples; FC_CASES tries more. */
const CASES = Number(process.env.FC_CASES ?? 20);

/**
 * Runs the cases from a fixed seed. A failing case is not made smaller here, which would take minutes: run it alone
 * with the path that the failure names, and fewer rows.
 */
export async function holds<T>(seed: number, property: fc.IAsyncProperty<T>): Promise<void> {
  const run = await fc.check(property, { seed, numRuns: CASES, endOnFailure: true });
  if (!run.failed) return;
  const { errorInstance: cause } = run;
  const said = cause instanceof Error ? cause.message : String(cause);
  throw new Error(`seed ${seed}, path ${run.counterexamplePath}, case ${run.numRuns} of ${CASES}: ${said}`, { cause });
}
