/** Merging organisations, disturbed at some of the calls of each use case. */
import { fewCalls } from './every-call';
import { mergingDisturbed } from './merging';

mergingDisturbed(fewCalls);
