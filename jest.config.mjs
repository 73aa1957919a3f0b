const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

// Published as ES modules only, which jest's own require does not read (most are below the spreadsheet engine).
const esModulesOnly = [
  'oxc-parser',
  'lodash-es',
  'nanoid',
  'rbush',
  'kdbush',
  'quickselect',
  'cjk-regex',
  'unicode-regex',
  'regexp-util',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
].join('|');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  reporters: ['default', '<rootDir>/test/closing-line-reporter.cjs'],
  transform: {
    '\\.tsx?$': swc,
    [`/node_modules/(${esModulesOnly})/.+\\.js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly})/)`],
  testTimeout: 60000,
};
