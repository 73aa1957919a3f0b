/** Ratings, imports and months, disturbed at some of the calls of each use case. */
import { fewCalls } from './every-call';
import { tablesDisturbed } from './tables';

tablesDisturbed(fewCalls);
