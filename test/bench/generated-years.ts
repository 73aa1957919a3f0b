/** Made-up years of counts day by day, of several shapes, for judging the outlook. Same seed, same year. */
import type { Random } from '../../src/host/sample/random';

export type Shape = 'steady' | 'seasonal' | 'bursty' | 'late start';

export const SHAPES: readonly Shape[] = ['steady', 'seasonal', 'bursty', 'late start'];

/** April to March: what a spring start, summer leave and the turn of the year do to a year's work. */
const SEASON = [0.8, 1, 1.1, 1.1, 0.7, 1, 1.2, 1.2, 0.9, 0.8, 1.1, 1.1];

/** What each month brings, on average, of a year's `level`; and how much comes at a time, on average. */
function monthlyMeans(shape: Shape, level: number, random: Random): { means: number[]; batch: number } {
  const even = new Array<number>(12).fill(level / 12);
  switch (shape) {
    case 'steady':
      return { means: even, batch: 1 };
    case 'seasonal':
      return { means: SEASON.map((weight) => (level * weight) / 12), batch: 1 };
    case 'bursty':
      // Busy and quiet months, and several counts at a time: distribution of leaflets, a day of home visits.
      return { means: even.map((mean) => mean * (0.25 - Math.log(1 - random.next()) * 0.75)), batch: 3 };
    case 'late start': {
      const months = 2 + random.below(3);
      return { means: even.map((mean, month) => (month < months ? 0 : mean * (12 / (12 - months)))), batch: 1 };
    }
  }
}

/** The counts of each day of a year of that shape which would bring about `level` on average. `months`: the month of each day. */
export function generatedYear(shape: Shape, level: number, months: readonly number[], random: Random): number[] {
  const { means, batch } = monthlyMeans(shape, level, random);
  const days = Array.from({ length: 12 }, (_, month) => months.filter((each) => each === month).length);
  return months.map((month) => {
    const mean = (means[month] ?? 0) / (days[month] ?? 1);
    const events = poisson(mean / batch, random);
    let count = 0;
    for (let event = 0; event < events; event += 1) count += batch === 1 ? 1 : batchSize(batch, random);
    return count;
  });
}

/** Geometric from 1 on. */
function batchSize(mean: number, random: Random): number {
  return 1 + Math.floor(Math.log(1 - random.next()) / Math.log(1 - 1 / mean));
}

/** By multiplying uniform numbers (Knuth); a day's mean is small. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let events = 0;
  for (let left = random.next(); left > limit; left *= random.next()) events += 1;
  return events;
}
