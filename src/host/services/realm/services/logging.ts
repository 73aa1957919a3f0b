/** console and Logger: lines go to the host's own log. */
import { host } from '../base/bridge';
import { service } from '../base/declared';
import { formatString } from './utilities';

function text(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first === 'string' && /%[sdfx]/.test(first)) return formatString(first, rest);
  return args.map((each) => (typeof each === 'object' && each !== null ? safeJson(each) : String(each))).join(' ');
}

function safeJson(value: object): string {
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

const starts = new Map<string, number>();

export const scriptConsole = {
  log: (...args: unknown[]) => host.log('log', text(args)),
  info: (...args: unknown[]) => host.log('info', text(args)),
  warn: (...args: unknown[]) => host.log('warn', text(args)),
  error: (...args: unknown[]) => host.log('error', text(args)),
  time: (label: string) => {
    starts.set(label, Date.now());
  },
  timeEnd: (label: string) => host.log('log', `${label}: ${Date.now() - (starts.get(label) ?? Date.now())}ms`),
};

let lines: string[] = [];

interface Logging {
  log(...args: unknown[]): Logging;
  clear(): void;
  getLog(): string;
}

export const logger: Logging = service('Logger', {
  log: (...args: unknown[]): Logging => {
    lines.push(text(args));
    host.log('log', text(args));
    return logger;
  },
  clear: (): void => {
    lines = [];
  },
  getLog: (): string => lines.map((line) => `${line}\n`).join(''),
});
