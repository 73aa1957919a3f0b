/** The clock that scripts and TODAY() see: the machine's, or a given day at the machine's time of day. */

const DAY = 86_400_000;

/** Milliseconds by which a zone is ahead of UTC at that instant. */
function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds to add to the machine's clock so that the day in that zone is `today` (yyyy-mm-dd); 0 for null. */
export function clockOffset(today: string | null, timeZone: string, now = Date.now()): number {
  if (today === null) return 0;
  const wanted = Date.parse(`${today}T00:00:00Z`) / DAY;
  return (wanted - Math.floor((now + zoneOffset(now, timeZone)) / DAY)) * DAY;
}
