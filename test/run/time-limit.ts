/**
 * A test that takes longer than its project allows fails: 1 s in `unit`, 30 s in `book` and `browser`. What counts is the
 * processor's time of this process, since other programs make a clock run on; work of others that a test waits for (a
 * browser, a server) is held by the clock, with room for a machine a quarter as fast that does two things at once.
 */
declare const secondsAllowed: number;

const CLOCK_FACTOR = 8;
jest.setTimeout(secondsAllowed * CLOCK_FACTOR * 1000);

/** Asking for the processor's time takes up to a millisecond: of tests that follow each other closely, the first asks. */
const CLOSE_MS = 50;

let startedAt = 0;
let measured: { readonly at: number; readonly usage: NodeJS.CpuUsage } | null = null;

beforeEach(() => {
  startedAt = performance.now();
  if (measured === null || startedAt - measured.at > CLOSE_MS) measured = { at: startedAt, usage: process.cpuUsage() };
});

afterEach(() => {
  if (measured === null || performance.now() - startedAt <= secondsAllowed * 1000) return;
  const { user, system } = process.cpuUsage(measured.usage);
  const seconds = (user + system) / 1e6;
  if (seconds > secondsAllowed)
    throw new Error(`This test took ${seconds.toFixed(1)} s of the processor; ${secondsAllowed} s are allowed here.`);
});
