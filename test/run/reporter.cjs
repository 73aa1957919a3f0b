/** Ends a run with its slowest files and one plain line, `N passed, N failed`, that any log reader understands. */
const { relative } = require('node:path');

const SHOWN = 10;

class Reporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  /** Counts a file that could not be run as one failure. */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${tail}\n`;
    const slowest = this.slowest(results.testResults);
    // At the very end, below what the other reporters have still to say.
    process.once('exit', () => process.stdout.write(`${slowest}${line}`));
  }

  slowest(files) {
    const timed = files
      .filter(({ perfStats }) => perfStats.runtime > 0)
      .sort((a, b) => b.perfStats.runtime - a.perfStats.runtime);
    if (timed.length <= 1) return '';
    const lines = timed.slice(0, SHOWN).map(({ perfStats, testFilePath }) => {
      const seconds = (perfStats.runtime / 1000).toFixed(1).padStart(6);
      return `${seconds} s  ${relative(this.rootDir, testFilePath)}\n`;
    });
    return `\nThe slowest files:\n${lines.join('')}\n`;
  }
}

module.exports = Reporter;
