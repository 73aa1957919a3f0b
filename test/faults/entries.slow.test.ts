/** Entries, disturbed at every call of each use case. */
import { entriesDisturbed } from './entries';
import { everyCall } from './every-call';

entriesDisturbed(everyCall);
