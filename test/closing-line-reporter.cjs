/** Ends a run with one plain line, `N passed, N failed`, that any log reader understands. */

/** Counts a file that could not be run as one failure. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const line = `${results.numPassedTests} passed, ${failed} failed${tail}\n`;
    // At the very end, below what the other reporters have still to say.
    process.once('exit', () => process.stdout.write(line));
  }
}

module.exports = ClosingLineReporter;
