import { unit } from './jest.config.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  mutate: ['src/domain/**/*.ts'],
  jest: {
    config: {
      ...unit,
      // Of the configuration file too: these options are laid over it.
      projects: [],
      maxWorkers: 1,
      modulePathIgnorePatterns: ['<rootDir>/.build/mutation'],
      testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/run/few-cases.ts'],
      setupFilesAfterEnv: [],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  tempDirName: '.build/mutation',
  tsconfigFile: 'none',
};
