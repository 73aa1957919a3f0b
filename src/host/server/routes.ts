/** What can be asked of the local workbook over HTTP, one entry a path. */

import { HostError, type LocalWorkbook } from '../local/local-workbook';
import { closedRange } from './closed-range';
import { entryPage } from './entry-page';
import { jsonReply, type Reply } from './reply';
import { checked, editBody, formulaBody, gridBody, menuBody, noBody, runBody, valuesQuery } from './requests';

export interface Asked {
  readonly workbook: LocalWorkbook;
  readonly query: URLSearchParams;
  /** The parsed body of a POST. */
  readonly body: unknown;
}

/** A path answers GET or POST, never both. */
export interface Route {
  readonly method: 'GET' | 'POST';
  answer(asked: Asked): Promise<Reply>;
}

export const workbookRoutes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/exec', { method: 'GET', answer: exec }],
  ['/live/book', { method: 'GET', answer: liveBook }],
  ['/shown', { method: 'GET', answer: shown }],
  ['/api/sheets', { method: 'GET', answer: async ({ workbook }) => jsonReply(workbook.sheets()) }],
  ['/api/values', { method: 'GET', answer: values }],
  ['/api/executions', { method: 'GET', answer: async ({ workbook }) => jsonReply(workbook.executions()) }],
  ['/api/edit', { method: 'POST', answer: edit }],
  ['/api/run', { method: 'POST', answer: run }],
  ['/api/menu', { method: 'POST', answer: menu }],
  ['/api/formula', { method: 'POST', answer: formula }],
  ['/api/outbox', { method: 'GET', answer: async ({ workbook }) => jsonReply(workbook.outbox()) }],
  ['/api/copy', { method: 'POST', answer: copy }],
  ['/api/trigger', { method: 'POST', answer: trigger }],
  ['/api/grid', { method: 'POST', answer: grid }],
]);

async function exec({ workbook, query }: Asked): Promise<Reply> {
  return entryPage(await workbook.web(singles(query)), workbook.frameStorage);
}

async function liveBook({ workbook }: Asked): Promise<Reply> {
  return { status: 200, type: 'application/json; charset=utf-8', body: await workbook.live.state() };
}

async function shown({ workbook, query }: Asked): Promise<Reply> {
  const page = workbook.live.shown(query.get('key') ?? '');
  if (page === null) throw new HostError(404, 'notFound', 'この画面は閉じられています。');
  return entryPage(page, workbook.frameStorage);
}

async function values({ workbook, query }: Asked): Promise<Reply> {
  const { sheet, range } = checked(valuesQuery, singles(query));
  return jsonReply(await workbook.values(sheet, closedRange(range, gridOf(workbook, sheet))));
}

async function edit({ workbook, body }: Asked): Promise<Reply> {
  const request = checked(editBody, body);
  const range = closedRange(request.range, gridOf(workbook, request.sheet));
  return jsonReply(await workbook.edit({ ...request, range }));
}

async function run({ workbook, body }: Asked): Promise<Reply> {
  return jsonReply(await workbook.run(checked(runBody, body)));
}

async function menu({ workbook, body }: Asked): Promise<Reply> {
  return jsonReply(await workbook.menu(checked(menuBody, body)));
}

async function trigger({ workbook, body }: Asked): Promise<Reply> {
  checked(noBody, body);
  return jsonReply(await workbook.ring());
}

async function formula({ workbook, body }: Asked): Promise<Reply> {
  return jsonReply(await workbook.formula(checked(formulaBody, body).formula));
}

async function copy({ workbook, body }: Asked): Promise<Reply> {
  checked(noBody, body);
  return jsonReply(await workbook.copy());
}

async function grid({ workbook, body }: Asked): Promise<Reply> {
  const action = checked(gridBody, body);
  const size = gridOf(workbook, action.sheet);
  await workbook.change(action.do === 'sort' ? { ...action, range: closedRange(action.range, size) } : action);
  return jsonReply({});
}

function gridOf(workbook: LocalWorkbook, sheet: string): { rows: number; columns: number } {
  const found = workbook.sheets().find((each) => each.name === sheet);
  if (found === undefined) throw new HostError(404, 'noSuchSheet', `「${sheet}」というシートはありません。`);
  return found;
}

/** The query as an object without a prototype; a name given twice is refused rather than guessed. */
function singles(query: URLSearchParams): Record<string, string> {
  const object: Record<string, string> = Object.create(null);
  for (const [name, value] of query) {
    if (name in object) throw new HostError(400, 'badRequest', `「${name.slice(0, 60)}」が二度あります。`);
    object[name] = value;
  }
  return object;
}
