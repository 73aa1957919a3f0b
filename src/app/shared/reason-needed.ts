/** What is answered to a change without a reason. */
import { error } from '../../domain/problems/problem';

export const reasonNeeded = error('request.invalid', { reason: 'reason', field: 'params.reason' });
