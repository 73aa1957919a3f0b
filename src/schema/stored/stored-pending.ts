/** What an execution is writing in more than one step, as JSON text in the spreadsheet's developer metadata, and back. */
import * as z from 'zod/mini';
import { changeKinds } from '../../domain/history/change';
import { once, readJson } from '../cells/reading';
import { type Method, parseRequest, type Request } from '../requests/requests';

const VERSION = 1;

/** The methods that are noted, and whether they are finished by the line that 変更履歴 gets. */
const pendingMethods = {
  recordEvent: false,
  correctEntry: true,
  voidEntry: true,
  restoreEntry: false,
  closeMonth: false,
  reopenMonth: false,
  importTable: false,
  saveQuality: true,
  rename: false,
  startYear: false,
  closeYear: false,
  reopenYear: false,
  mergeOrganisations: false,
  undoMerge: false,
} satisfies Partial<Readonly<Record<Method, boolean>>>;

export type PendingMethod = keyof typeof pendingMethods;

function canFinish(method: Method, hasLine: boolean): boolean {
  const needed: Partial<Readonly<Record<Method, boolean>>> = pendingMethods;
  return needed[method] === false || (needed[method] === true && hasLine);
}

const line = once(() =>
  z.object({
    kind: z.enum(changeKinds),
    tab: z.string(),
    id: z.string(),
    before: z.string(),
    after: z.string(),
    reason: z.string(),
    requestId: z.string(),
    content: z.exactOptional(z.string()),
  }),
);

const stored = once(() =>
  z.object({
    version: z.literal(VERSION),
    at: z.string(),
    by: z.string(),
    request: z.string(),
    line: z.exactOptional(line()),
  }),
);

export interface StoredPending {
  readonly request: Request;
  readonly line?: z.output<ReturnType<typeof line>>;
  readonly at: string;
  readonly by: string;
}

export function encodePending({ request, ...others }: StoredPending): string {
  return JSON.stringify({ version: VERSION, ...others, request: JSON.stringify(request) });
}

/** null for what is no such record, one of another version, or one that says too little to be finished. */
export function decodePending(json: string): StoredPending | null {
  const found = readJson(stored(), json);
  if (found === null) return null;
  const { at, by, line: described } = found;
  const read = parseRequest(found.request);
  if (!read.ok || !canFinish(read.request.method, described !== undefined)) return null;
  return { request: read.request, at, by, ...(described && { line: described }) };
}
