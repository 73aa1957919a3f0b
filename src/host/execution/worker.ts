/** A worker thread: runs one execution at a time, each in a fresh realm with the services and the script evaluated anew. */
import vm from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { RealmHost } from '../services/protocol';
import type { RunMessage, Spent, WorkerMessage, WorkerStart } from './messages';
import { runNative, sleep } from './natives';

const start = workerData as WorkerStart;
// Dates in the realm follow the process's zone, which a worker sets for itself here (its environment is the shared one).
process.env.TZ = start.timeZone;

const services = new vm.Script(start.servicesCode, { filename: 'services.js' });
const signal = new Int32Array(start.signal);
let script: vm.Script | null = null;

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

let localCalls = 0;
let sleptMs = 0;

/** What was spent since the last time it was asked. */
function spent(): Spent {
  const now = { localCalls, sleptMs };
  localCalls = 0;
  sleptMs = 0;
  return now;
}

/** Asks the workbook's thread and blocks until it has answered. */
function ask(op: string, method: string, args: string): string {
  Atomics.store(signal, 0, 0);
  post({ type: 'call', op, method, args, spent: spent() });
  // In a loop: the wake-up of the answer before this one may come late.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(start.answers);
  return String(answer?.message);
}

function nativeAnswer(name: string, args: string): string {
  try {
    if (name === 'sleep') sleptMs += Number((JSON.parse(args) as unknown[])[0]);
    return JSON.stringify({ value: runNative(name, JSON.parse(args) as unknown[]) });
  } catch (error) {
    return JSON.stringify({ error: { name: 'Exception', message: error instanceof Error ? error.message : '' } });
  }
}

/** The script, compiled once a worker. */
function compiled(): vm.Script {
  script ??= new vm.Script(start.scriptCode, { filename: start.scriptName });
  return script;
}

/** Errors at load come from another realm: instanceof does not know them. */
function described(thrown: unknown): string {
  const { name, message } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  return JSON.stringify({ error: { name: String(name ?? 'Error'), message: String(message ?? thrown) } });
}

// A block of its own: nothing of it stays in the realm, and microtasks run when it has been evaluated.
const begin = new vm.Script('{ const begin = globalThis.__begin; delete globalThis.__begin; begin(); }');

function execute({ job, latencyMs }: RunMessage): string {
  let steps = { start: () => {}, finish: () => JSON.stringify({ value: null }) };
  const host: RealmHost = {
    job,
    call: (op, method, args) => {
      sleep(latencyMs);
      return ask(op, method, args);
    },
    native: nativeAnswer,
    localCall: () => {
      localCalls += 1;
    },
    log: (level, text) => post({ type: 'log', level, text }),
    ready: (start, finish) => {
      steps = { start, finish };
    },
  };
  const scope: Record<string, unknown> = { __host: host };
  const realm = vm.createContext(scope, { microtaskMode: 'afterEvaluate' });
  try {
    services.runInContext(realm);
    compiled().runInContext(realm);
    scope.__begin = steps.start;
    begin.runInContext(realm);
    return steps.finish();
  } catch (thrown) {
    return described(thrown);
  }
}

parentPort?.on('message', (message: RunMessage) => {
  const result = execute(message);
  post({ type: 'done', result, spent: spent() });
});
