/** Days cross between sheet and script in every zone, and no service is asked about a cell. */
import * as fc from 'fast-check';
import { fromSerial, plainDate, toIso, toSerial } from '../../../src/domain/calendar/plain-date';
import { dayClock, toCells } from '../../../src/sheets/platform/cells';
import { cases } from '../../run/cases';

let asked = 0;
beforeEach(() => {
  asked = 0;
  const formatDate = () => {
    asked += 1;
    return '';
  };
  Object.assign(globalThis, {
    Session: { getScriptTimeZone: () => 'Asia/Tokyo' },
    Utilities: { formatDate, parseDate: formatDate },
  });
});

/** As the platform itself words the day there. */
const wordedIn = (zone: string, date: Date): string =>
  date.toLocaleDateString('sv-SE', { timeZone: zone, calendar: 'gregory' });

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Asia/Tokyo'));
const days = fc
  .record({
    year: fc.integer({ min: 1930, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => plainDate(year, month, day))
  .filter((day) => day !== null);

it('in every zone a day comes back as the same day, at any time of it', () => {
  fc.assert(
    fc.property(zones, days, fc.integer({ min: 0, max: 22 * 3_600_000 }), (zone, day, later) => {
      const clock = dayClock(zone);
      const date = clock.toDate(day);
      // A zone that skipped a whole day at the date line has no moment of it.
      fc.pre(wordedIn(zone, date) === toIso(day));
      expect(clock.toDay(date)).toBe(day);
      expect(wordedIn(zone, new Date(date.getTime() - 1))).not.toBe(toIso(day));
      expect(wordedIn(zone, new Date(date.getTime() + later))).toBe(
        toIso(clock.toDay(new Date(date.getTime() + later))),
      );
      expect(toCells([[date]], clock)).toEqual([[{ kind: 'date', date: day }]]);
      expect(Math.floor(clock.toSerial(date))).toBe(toSerial(day));
    }),
    { numRuns: cases(100) },
  );
  expect(asked).toBe(0);
});

it('a number that a cell shows as a date of long ago is that number in every zone', () => {
  for (const zone of ['America/New_York', 'Europe/London', 'Pacific/Auckland', 'Asia/Kolkata']) {
    const clock = dayClock(zone);
    expect(toCells([[clock.toDate(fromSerial(9))]], clock)).toEqual([[9]]);
  }
  expect(asked).toBe(0);
});

it('a thousand dates of a file in another zone ask no service', () => {
  const clock = dayClock('America/Los_Angeles');
  const start = clock.toDate(fromSerial(45748)).getTime();
  const dates = Array.from({ length: 1000 }, (_, index) => [new Date(start + index * 86_400_000)]);
  expect(toCells(dates, clock)).toHaveLength(1000);
  expect(asked).toBe(0);
});
