/** One worker thread seen from the workbook's thread: start an execution, answer its calls, end it at any point. */
import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from 'node:worker_threads';
import type { RunMessage, Spent, WorkerMessage, WorkerStart } from './messages';

export type WorkerScript = Pick<WorkerStart, 'scriptName' | 'scriptCode' | 'servicesCode' | 'timeZone'>;

export interface WorkerEvents {
  /** Answers a service call with {value} or {error} as JSON; a rejection ends the execution. */
  call(op: string, method: string, args: string): Promise<string>;
  /** What the script did since the last time without a service call; an error that it throws ends the execution. */
  spent(spent: Spent): void;
  log(level: string, text: string): void;
}

const HEAP_MB = 256;

export class ExecutionWorker {
  readonly #worker: Worker;
  readonly #answers: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #events: WorkerEvents | null = null;
  #waiting: { resolve: (result: string) => void; reject: (reason: Error) => void } | null = null;
  #dead = false;
  #ended: Promise<unknown> | null = null;

  constructor(file: string, script: WorkerScript) {
    const { port1, port2 } = new MessageChannel();
    this.#answers = port1;
    const workerData: WorkerStart = { ...script, signal: this.#signal.buffer as SharedArrayBuffer, answers: port2 };
    this.#worker = new Worker(file, {
      workerData,
      transferList: [port2],
      env: SHARE_ENV,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.#worker.on('message', (message: WorkerMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#end(new Error('The worker has ended')));
    this.#worker.unref();
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** The job's result as JSON; rejects when the worker dies or is terminated before. */
  run(message: RunMessage, events: WorkerEvents): Promise<string> {
    this.#worker.ref();
    this.#events = events;
    return new Promise<string>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(message);
    }).finally(() => {
      this.#waiting = null;
      this.#events = null;
      this.#worker.unref();
    });
  }

  /** Ends the thread wherever it is, also inside a loop or a blocked call. */
  terminate(reason: Error): void {
    this.#end(reason);
    this.#ended = this.#worker.terminate();
  }

  /** Resolves when a thread that was ordered to end has ended. */
  async ended(): Promise<void> {
    await this.#ended;
  }

  #end(reason: Error): void {
    this.#dead = true;
    this.#answers.close();
    this.#waiting?.reject(reason);
  }

  #receive(message: WorkerMessage): void {
    if (this.#dead || this.#events === null) return;
    if (message.type === 'done') this.#done(message, this.#events);
    else if (message.type === 'log') this.#events.log(message.level, message.text);
    else void this.#answer(message, this.#events);
  }

  #done({ result, spent }: Extract<WorkerMessage, { type: 'done' }>, events: WorkerEvents): void {
    try {
      events.spent(spent);
      this.#waiting?.resolve(result);
    } catch (error) {
      this.#waiting?.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #answer(message: Extract<WorkerMessage, { type: 'call' }>, events: WorkerEvents): Promise<void> {
    try {
      events.spent(message.spent);
      const answer = await events.call(message.op, message.method, message.args);
      if (this.#dead) return;
      this.#answers.postMessage(answer);
      Atomics.store(this.#signal, 0, 1);
      Atomics.notify(this.#signal, 0);
    } catch (error) {
      this.terminate(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
