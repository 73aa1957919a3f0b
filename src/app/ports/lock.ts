/** What the use cases ask of the script lock. */
export interface Lock {
  /** Runs the work while holding the lock; answers null when the lock was not to be had in time. */
  withLock<T>(work: () => T): T | null;
}
