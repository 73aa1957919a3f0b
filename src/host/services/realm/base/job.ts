/** What this execution is for. */
import type { Job } from '../../protocol';
import { host } from './bridge';

export const job = JSON.parse(host.job) as Job;
