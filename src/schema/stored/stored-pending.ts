/** What an execution is writing in more than one step, as JSON text in the spreadsheet's developer metadata, and back. */
import { type ChangeKind, changeKinds } from '../../domain/history/change';
import { leaf, optional, record, text } from '../cells/shape';
import { parseRequest, type Request } from '../requests/requests';

const VERSION = 1;

const kind = leaf<ChangeKind>((value) => changeKinds.some((each) => each === value));
const line = record({
  kind,
  tab: text,
  id: text,
  before: text,
  after: text,
  reason: text,
  requestId: text,
  content: optional(text),
});
const stored = record({
  version: leaf<number>((value) => value === VERSION),
  at: text,
  by: text,
  request: text,
  line: optional(line),
});

export interface StoredPending {
  readonly request: Request;
  readonly line?: ReturnType<typeof line>;
  readonly at: string;
  readonly by: string;
}

export function encodePending({ request, ...others }: StoredPending): string {
  return JSON.stringify({ version: VERSION, ...others, request: JSON.stringify(request) });
}

/** null for what is no such record, or one of another version. */
export function decodePending(json: string): StoredPending | null {
  try {
    const { request, line: described, at, by } = stored(JSON.parse(json));
    const read = parseRequest(request);
    return read.ok ? { request: read.request, at, by, ...(described && { line: described }) } : null;
  } catch {
    return null;
  }
}
