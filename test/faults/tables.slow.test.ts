/** Ratings, imports and months, disturbed at every call of each use case. */
import { everyCall } from './every-call';
import { tablesDisturbed } from './tables';

tablesDisturbed(everyCall);
