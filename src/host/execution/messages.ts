/** Messages between the workbook's thread and a worker. Service calls are answered on a port of their own, while the worker is blocked. */
import type { MessagePort } from 'node:worker_threads';

export interface WorkerStart {
  readonly scriptName: string;
  readonly scriptCode: string;
  readonly servicesCode: string;
  readonly timeZone: string;
  /** One Int32: 1 when an answer waits on the port. */
  readonly signal: SharedArrayBuffer;
  readonly answers: MessagePort;
}

export interface RunMessage {
  /** A Job as JSON. */
  readonly job: string;
  readonly latencyMs: number;
}

/** What takes time and is no service call. */
export interface Spent {
  /** Builders and getters that ask nothing of the book. */
  readonly localCalls: number;
  readonly sleptMs: number;
}

export type WorkerMessage =
  | {
      readonly type: 'call';
      readonly op: string;
      readonly method: string;
      readonly args: string;
      readonly spent: Spent;
    }
  | { readonly type: 'log'; readonly level: string; readonly text: string }
  /** A JobResult as JSON. */
  | { readonly type: 'done'; readonly result: string; readonly spent: Spent };
