/** Merging organisations, disturbed at every call of each use case. */
import { everyCall } from './every-call';
import { mergingDisturbed } from './merging';

mergingDisturbed(everyCall);
