/** A few seconds of fuzzing. */
import { answersEverything } from './fuzz';

it('the server answers everything for three seconds', () => answersEverything(3));
