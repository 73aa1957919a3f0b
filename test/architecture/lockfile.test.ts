import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** Whether a package required from `path` is in the lock, in a folder that Node would look into. */
function isLocked(path: string, name: string): boolean {
  const places = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`].some(
    (key) => key in lock.packages,
  );
}

describe('package-lock.json', () => {
  it('holds the binaries of every platform, not only of the one it was made on: npm ci refuses it otherwise', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no place to download from', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('and package.json pin every version', () => {
    const ranges = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter((version) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
  });
});
