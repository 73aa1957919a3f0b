/** A minute of fuzzing, or FUZZ_SECONDS, from FUZZ_SEED. */
import { answersEverything } from './fuzz';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 60);

it(`the server answers everything for ${SECONDS} s`, () => answersEverything(SECONDS));
