/** Work that was done without the platform saying that it wrote it: asked for once more, the same request finds what stands. */
export class UnsureError extends Error {
  constructor(override readonly cause: unknown) {
    super('The last writes were not confirmed.');
    this.name = 'UnsureError';
  }
}

/** Does it, once more where nobody knows whether it was written. `work` must be one that finds what it did before. */
export function confirmed<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnsureError) return work();
    throw error;
  }
}
