import { posix } from 'node:path';
import { sourceFiles } from './source-files';

const files = sourceFiles('src');

/** The subjects: each layer names its folders from this list, so that a subject is called the same everywhere. */
const subjects = [
  'calendar text cells problems encoding plan rows totals closing history quality report reminders years',
  'organisations',
  'entries check import-export ports shared recovery',
  'requests stored',
  'platform book setup start workbook events',
].flatMap((line) => line.split(' '));

const layers = ['domain', 'schema', 'app', 'sheets'];

/** A layer's files lie in the folder of their subject, none directly in the layer. */
function outOfPlace(path: string): boolean {
  const [, layer = '', subject = '', ...rest] = path.split('/');
  return layers.includes(layer) && !(subjects.includes(subject) && rest.length === 1);
}

const MOST_FILES = 25;

function crowded(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([folder, count]) => `${folder}: ${count}`);
}

describe('folders', () => {
  it('are named by subject, the same in every layer', () => {
    expect(files.map(({ path }) => path).filter(outOfPlace)).toEqual([]);
    expect(outOfPlace('src/app/stray.ts')).toBe(true);
    expect(outOfPlace('src/app/miscellaneous/stray.ts')).toBe(true);
  });

  it('hold few enough files to be looked through', () => {
    expect(crowded(files.map(({ path }) => path))).toEqual([]);
    expect(crowded(Array.from({ length: 26 }, (_, at) => `src/a/${at}.ts`))).toHaveLength(1);
  });
});
