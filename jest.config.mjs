const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  reporters: ['default', '<rootDir>/test/closing-line-reporter.cjs'],
  // oxc-parser is published as ES modules only, which jest's own require does not read.
  transform: { '\\.tsx?$': swc, '/node_modules/oxc-parser/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!oxc-parser/)'],
  testTimeout: 60000,
};
