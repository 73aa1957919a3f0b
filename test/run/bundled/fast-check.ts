// Random properties try the same cases on every run, so that a failure is the change's own; FC_SEED tries others.
import fc from 'fast-check';
import { cases } from '../cases';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20250401), numRuns: cases(100) });

export * from 'fast-check';
export default fc;
