/** Entries, disturbed at some of the calls of each use case. */
import { entriesDisturbed } from './entries';
import { fewCalls } from './every-call';

entriesDisturbed(fewCalls);
