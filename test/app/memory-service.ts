/** What the ports in memory have in common: reads and writes are counted as the ports price them, and a write can be made to fail. */
export class MemoryService {
  readonly calls = { reads: 0, writes: 0 };
  /** The N-th write throws, once; 0 is never. */
  failAtWrite = 0;

  constructor(private readonly locked: () => boolean) {}

  read(count = 1): void {
    this.calls.reads += count;
  }

  write(): void {
    if (!this.locked()) throw new Error('A write without the lock');
    this.calls.writes += 1;
    if (this.failAtWrite > 0 && --this.failAtWrite === 0) throw new Error('Service error: Spreadsheets');
  }
}
