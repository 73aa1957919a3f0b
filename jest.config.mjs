const compiled = (jsc) => ['@swc/jest', { jsc: { target: 'es2022', ...jsc }, module: { type: 'commonjs' } }];
const swc = compiled({ parser: { syntax: 'typescript' } });
/** The form's screens. */
const swcWithMarkup = compiled({
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic', importSource: 'preact' } },
});

/** Packages that are loaded as one file each. */
const bundled = '<rootDir>/test/run/bundled/';

/** Packages published as ES modules only, which jest's own require does not read. */
const esModules = [
  '@noble/hashes',
  'cjk-regex',
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'lodash-es',
  'marked',
  'n-gram',
  'nanoid',
  'oxc-parser',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
].join('|');

/** Folders of test/ whose tests run what the build makes. A folder that stands neither here nor below holds unit tests. */
const bookFolders = ['acceptance', 'bundle', 'consolidate', 'faults', 'fidelity', 'fuzz', 'host', 'property'];
const slowFiles = '\\.slow\\.test\\.tsx?$';
const inFolders = (...names) => names.map((name) => `<rootDir>/test/${name}/**/*.test.{ts,tsx}`);

/** @param secondsAllowed what the longest test of the project may take; see test/run/time-limit.ts */
const project = (displayName, secondsAllowed, others) => ({
  displayName,
  testEnvironment: 'node',
  // Nothing else is looked through: neither packages nor what the build makes.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/run/time-limit.ts'],
  globals: { secondsAllowed },
  moduleNameMapper: {
    '^preact(/.*)?$': `${bundled}preact.ts`,
    '^fast-check$': `${bundled}fast-check.ts`,
    '^zod/mini$': `${bundled}zod.ts`,
  },
  transform: {
    '/test/run/bundled/.+\\.ts$': `${bundled}bundle.cjs`,
    '\\.ts$': swc,
    '\\.tsx$': swcWithMarkup,
    [`/node_modules/(${esModules})/.+\\.js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  ...others,
});

/** Neither a build nor a browser. */
export const unit = project('unit', 1, {
  testMatch: inFolders('**'),
  testPathIgnorePatterns: [slowFiles, ...[...bookFolders, 'browser'].map((name) => `<rootDir>/test/${name}/`)],
});

const book = project('book', 30, {
  testMatch: inFolders(...bookFolders),
  testPathIgnorePatterns: [slowFiles],
  globalSetup: '<rootDir>/test/run/build-first.ts',
});

const browser = project('browser', 30, {
  testMatch: inFolders('browser'),
  testPathIgnorePatterns: [slowFiles],
  globalSetup: '<rootDir>/test/run/browser-first.ts',
  globalTeardown: '<rootDir>/test/run/browser-last.ts',
});

/** What tries many cases, or each of a thousand places. */
const slow = project('slow', 600, {
  testMatch: ['<rootDir>/test/**/*.slow.test.{ts,tsx}'],
  globals: { secondsAllowed: 600, casesFactor: 20 },
  globalSetup: '<rootDir>/test/run/browser-first.ts',
  globalTeardown: '<rootDir>/test/run/browser-last.ts',
});

/** @type {import('jest').Config} */
export default {
  projects: [unit, book, browser, slow],
  // Servers and browsers are started: two test files at a time suit the smallest machine, and by default it would be one.
  maxWorkers: 2,
  // A busy machine ends a worker later than jest waits for by default.
  workerGracefulExitTimeout: 20_000,
  reporters: ['default', '<rootDir>/test/run/reporter.cjs'],
};
