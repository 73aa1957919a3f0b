/** Before any test: the build, once, since bundle, host and end-to-end tests run what it makes. */

export default async function globalSetup(): Promise<void> {
  try {
    const { buildAll } = await import('../src/build/build-all');
    await buildAll();
  } catch (error) {
    // While the parts are still being put together, tests that need no build go on.
    process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
