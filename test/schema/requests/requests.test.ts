import { parseRequest } from '../../../src/schema/requests/requests';

const event = {
  requestId: 'req-00000001',
  date: '6/3',
  area: '市全域',
  credits: [{ indicator: 'outreach.visits', count: 1 }],
};
const sent = (method: string, params: unknown): string => JSON.stringify({ method, params });

function fault(json: unknown): unknown {
  const parsed = parseRequest(json);
  if (parsed.ok) return null;
  const { code, severity, detail } = parsed.problem;
  expect([code, severity]).toEqual(['request.invalid', 'error']);
  return detail;
}

describe('parseRequest', () => {
  it.each([
    ['setUp', {}],
    ['check', {}],
    ['repair', {}],
    ['formOptions', {}],
    ['counterparties', {}],
    ['showCell', { tab: '訪問' }],
    ['showCell', { tab: '訪問', row: 7, column: '訪問件数' }],
    ['summary', {}],
    ['summary', { asOf: '2025-09-30' }],
    ['recordEvent', event],
    ['recordEvent', { ...event, staff: 's', counterparty: 'c', note: 'n'.repeat(2000), confirmed: true }],
    ['recordEvent', { ...event, credits: [{ indicator: '訪問件数', count: '１２件' }] }],
    ['listEntries', {}],
    ['listEntries', { tab: '訪問', area: 'a', staff: 's', from: '4/1', to: '5/1', limit: 500 }],
    [
      'correctEntry',
      { requestId: 'req-00000001', id: 'x', changes: { counts: [{ indicator: 'i', count: null }] }, reason: 'r' },
    ],
    ['voidEntry', { requestId: 'req-00000001', id: 'x', reason: 'r' }],
  ])('takes %s %j as it is', (method, params) => {
    expect(parseRequest(sent(method, params))).toEqual({ ok: true, request: { method, params } });
  });

  it('takes a method without params as one with none', () => {
    expect(parseRequest('{"method":"check"}')).toEqual({ ok: true, request: { method: 'check', params: {} } });
  });

  const bad: readonly [string, unknown, unknown][] = [
    ['no text', undefined, { field: 'json' }],
    ['an object instead of text', { method: 'check' }, { field: 'json' }],
    ['a number', 7, { field: 'json' }],
    ['an empty text', '', { field: 'json' }],
    ['broken JSON', '{"method":"check"', { field: 'json' }],
    ['null', 'null', { field: 'json' }],
    ['a list', '[]', { field: 'json' }],
    [
      '1 MB of text',
      sent('recordEvent', { ...event, note: 'x'.repeat(1_000_000) }),
      { field: 'json', reason: 'tooLarge' },
    ],
    ['100,000 brackets', '['.repeat(99_999), { field: 'json' }],
    ['deep nesting', `{"method":"check","params":${'['.repeat(40)}${']'.repeat(40)}}`, { field: 'depth' }],
    ['no method', '{"params":{}}', { field: 'method' }],
    ['an unknown method', sent('dropAll', {}), { field: 'method', reason: 'method', typed: 'dropAll' }],
    ['an inherited method', sent('toString', {}), { field: 'method', reason: 'method', typed: 'toString' }],
    ['a key beside method and params', '{"method":"check","params":{},"x":1}', { field: 'x' }],
    ['params that are no object', sent('check', 'x'), { field: 'params' }],
    ['an unknown key', sent('check', { x: 1 }), { field: 'params.x' }],
    [
      'an unknown key below',
      sent('recordEvent', { ...event, credits: [{ indicator: 'i', count: 1, x: 1 }] }),
      { field: 'params.credits.0.x' },
    ],
    ['__proto__', '{"method":"check","params":{"__proto__":{"x":1}}}', { field: '__proto__' }],
    ['constructor', '{"method":"check","params":{"constructor":{"prototype":{}}}}', { field: 'constructor' }],
    ['__proto__ in a list', '{"method":"recordEvent","params":{"credits":[{"__proto__":1}]}}', { field: '__proto__' }],
    ['an empty requestId', sent('recordEvent', { ...event, requestId: '' }), { field: 'params.requestId' }],
    [
      'a requestId with a colon',
      sent('recordEvent', { ...event, requestId: 'a:b:c:d:e:f' }),
      { field: 'params.requestId' },
    ],
    ['a long requestId', sent('recordEvent', { ...event, requestId: 'x'.repeat(65) }), { field: 'params.requestId' }],
    ['a date that is a number', sent('recordEvent', { ...event, date: 45811 }), { field: 'params.date' }],
    ['a missing area', sent('recordEvent', { ...event, area: undefined }), { field: 'params.area' }],
    [
      'a count that is true',
      sent('recordEvent', { ...event, credits: [{ indicator: 'i', count: true }] }),
      { field: 'params.credits.0.count' },
    ],
    [
      '19 credits',
      sent('recordEvent', { ...event, credits: Array(19).fill(event.credits[0]) }),
      { field: 'params.credits' },
    ],
    ['a long note', sent('recordEvent', { ...event, note: 'n'.repeat(2001) }), { field: 'params.note' }],
    [
      'a long organisation',
      sent('recordEvent', { ...event, counterparty: 'n'.repeat(201) }),
      { field: 'params.counterparty' },
    ],
    ['confirmed as text', sent('recordEvent', { ...event, confirmed: 'true' }), { field: 'params.confirmed' }],
    ['a cell without a tab', sent('showCell', { row: 1 }), { field: 'params.tab' }],
    ['a row 0', sent('showCell', { tab: '訪問', row: 0 }), { field: 'params.row' }],
    ['a limit of 501', sent('listEntries', { limit: 501 }), { field: 'params.limit' }],
    ['a limit of 0.5', sent('listEntries', { limit: 0.5 }), { field: 'params.limit' }],
    [
      'an unknown change',
      sent('correctEntry', { requestId: 'req-00000001', id: 'x', changes: { status: '' }, reason: 'r' }),
      { field: 'params.changes.status' },
    ],
    ['an empty id', sent('voidEntry', { requestId: 'req-00000001', id: '', reason: 'r' }), { field: 'params.id' }],
  ];
  it.each(bad)('refuses %s and names the field', (_name, json, detail) => {
    expect(fault(json)).toEqual(detail);
  });

  it('leaves prototypes alone', () => {
    parseRequest('{"method":"check","params":{"__proto__":{"polluted":1}}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
