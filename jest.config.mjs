const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

/** Packages published as ES modules only, which jest's own require does not read. */
const esModules = [
  '@noble/hashes',
  'cjk-regex',
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'lodash-es',
  'n-gram',
  'nanoid',
  'oxc-parser',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
].join('|');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Copies of the project in which `npm run mutation` changes lines.
  modulePathIgnorePatterns: ['<rootDir>/.build/mutation'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  setupFiles: ['<rootDir>/test/fixed-seed.ts'],
  // Servers and browsers are started: two test files at a time suit the smallest machine, and by default it would be one.
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/closing-line-reporter.cjs'],
  transform: { '\\.tsx?$': swc, [`/node_modules/(${esModules})/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  testTimeout: 120000,
};
