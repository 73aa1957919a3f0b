/** npm starts us under a shell that neither passes a signal on nor always dies with npm. Without a look at both we would live on alone. */
import { readFileSync } from 'node:fs';

const lookEveryMs = 200;

/** Calls `end` once when what started us is gone; only when that was `npm start`. */
export function endWithLauncher(end: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const launchers = launchersNow();
  const looking = setInterval(() => {
    if (launchersNow() === launchers) return;
    clearInterval(looking);
    end();
  }, lookEveryMs);
  looking.unref();
}

/** The shell that started us and, where the system knows it, the npm that started the shell. */
function launchersNow(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** '' where there is no /proc. */
function parentOf(pid: number): string {
  try {
    // The name in brackets may hold anything; state and parent stand behind it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
