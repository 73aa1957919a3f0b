/** What a clock on the wall shows in a time zone: by the language's own zones, without a service call a moment. */

/** The milliseconds of a moment to those of what the clock shows, counted as if it hung in Greenwich. */
export type WallTime = (moment: number) => number;

/** Only a zone that the language does not know is asked for through Utilities, once for each moment. */
export function wallTimeIn(zone: string): WallTime {
  return zoneReader(zone) ?? askedReader(zone);
}

/** The first moment at which the clock shows the day that begins at `midnight`, itself counted as in Greenwich. */
export function firstMoment(wallTime: WallTime, midnight: number): number {
  const guess = 2 * midnight - wallTime(midnight);
  // The clock may have been put forward or back in between.
  const better = guess + midnight - wallTime(guess);
  // Where it is put forward at midnight, the day begins later.
  return wallTime(better) >= midnight ? better : guess;
}

function zoneReader(zone: string): WallTime | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    return (moment) => {
      const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
      const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
      const date = [part('year'), part('month'), part('day')] as const;
      return inGreenwich(date, [part('hour'), part('minute'), part('second')]) + (((moment % 1000) + 1000) % 1000);
    };
  } catch {
    return null;
  }
}

function askedReader(zone: string): WallTime {
  const asked = new Map<number, number>();
  return (moment) => {
    const known = asked.get(moment);
    if (known !== undefined) return known;
    const text = Utilities.formatDate(new Date(moment), zone, 'yyyy-M-d-H-m-s');
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split('-').map(Number);
    const shown = inGreenwich([year, month, day], [hour, minute, second]);
    asked.set(moment, shown);
    return shown;
  };
}

/** Not Date.UTC, which takes the years 0 to 99 for those of the last century. */
function inGreenwich(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second]: readonly [number, number, number],
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
}
