/** One line that says how far a run is. On a terminal it is written over; elsewhere a line is written now and then. */
import { runTexts } from './texts/run-texts';

const EVERY_MS = 200;
const EVERY_LINES = 10_000;

export class Progress {
  private last = 0;

  constructor(private readonly out: NodeJS.WriteStream | null) {}

  looking(done: number, all: number): void {
    this.say(runTexts.looking(done, all), done > 0);
  }

  reading(done: number, all: number): void {
    this.say(runTexts.reading(done, all), done > 0);
  }

  counting(): void {
    this.say(runTexts.counting, false);
  }

  writing(): void {
    this.say(runTexts.writing, false);
  }

  end(): void {
    if (this.out?.isTTY) this.out.write('\r\u001b[K');
  }

  /** `often` lines of one kind are not all worth writing. */
  private say(text: string, often: boolean): void {
    if (this.out === null) return;
    const now = Date.now();
    if (often && now - this.last < (this.out.isTTY ? EVERY_MS : EVERY_LINES)) return;
    this.last = now;
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  }
}
