/** The day and time of the workbook, which may be another than the machine's: as a person types them. */
import type { Facts } from '../../../local/messages';

export class HostClock {
  constructor(private readonly facts: () => Facts | null) {}

  day(): string {
    const { year, month, day } = this.#parts();
    return `${year}/${month}/${day}`;
  }

  time(): string {
    const { hour, minute, second } = this.#parts();
    return `${hour}:${minute}:${second}`;
  }

  #parts(): Readonly<Record<string, string>> {
    const { timeZone, minutesAhead } = this.facts()?.clock ?? { timeZone: 'Asia/Tokyo', minutesAhead: 0 };
    const now = new Date(Date.now() + minutesAhead * 60_000);
    const format = new Intl.DateTimeFormat('ja-JP', { timeZone, dateStyle: 'medium', timeStyle: 'medium' });
    return Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  }
}
