/** Merging organisations, disturbed at every other call of each use case: one try takes eight runs. */
import { mergingDisturbed } from './merging';

mergingDisturbed({ fault: 2, kill: 2 });
