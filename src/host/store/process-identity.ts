/** Tells one run of a process from another that was given the same pid later. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from './book-file-error';

export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** Start time as the system counts it, with the boot it belongs to; '' where the system does not tell. */
  readonly started: string;
}

export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) };
}

/** Whether that very process still runs. Only meaningful for a process of this machine. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (!answersSignals(identity.pid)) return false;
  const started = startOf(identity.pid);
  return identity.started === '' || started === '' || started === identity.started;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return systemCode(error) === 'EPERM';
  }
}

/** Linux only: field 22 of /proc/PID/stat, counted after the command's closing bracket, which may hold anything. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const ticks = fields[19];
    // A process that has ended but was not yet collected by its parent holds no book.
    if (fields[0] === 'Z') return 'ended';
    return ticks === undefined ? '' : `${boot}:${ticks}`;
  } catch {
    return '';
  }
}
