/** npm starts us under a shell that dies of a signal without passing it on. Without a look at it we would live on alone. */

const lookEveryMs = 200;

/** Calls `end` once when the process that started us is gone; only when that was `npm start`. */
export function endWithLauncher(end: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const launcher = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(looking);
    end();
  }, lookEveryMs);
  looking.unref();
}
