/** A workbook that remembers what the HTTP edge asked of it and answers from memory. */
import { HostError, type LocalWorkbook } from '../../../src/host/local/local-workbook';

export interface FakeWorkbook extends LocalWorkbook {
  readonly asked: unknown[][];
}

export function fakeWorkbook(): FakeWorkbook {
  const asked: unknown[][] = [];
  return {
    asked,
    frameStorage: 'kept',
    sheets: () => [
      { name: '集計', hidden: false, rows: 60, columns: 20 },
      { name: '訪問', hidden: false, rows: 1000, columns: 12 },
    ],
    async values(sheet, range) {
      asked.push(['values', sheet, range]);
      return { values: [[1]], display: [['1']] };
    },
    async edit(request) {
      asked.push(['edit', request]);
      if (request.values[0]?.[0] === 'だめ') throw new HostError(422, 'rejected', '入力規則に合いません。');
      return { execution: 1 };
    },
    async run(request) {
      asked.push(['run', request]);
      if (request.function === 'crash') throw new Error('a secret inside');
      return { result: request.args };
    },
    async menu(request) {
      asked.push(['menu', request]);
      return { shown: [] };
    },
    async web(query) {
      asked.push(['web', { ...query }]);
      return {
        html: '<!doctype html><html><head><script>go()</script></head><body>入力</body></html>',
        title: '入力 <1>',
      };
    },
    async ring() {
      asked.push(['ring']);
      return { ran: 0, errors: [] };
    },
    outbox: () => [],
    async copy() {
      asked.push(['copy']);
      return { file: 'book のコピー.json' };
    },
    async formula(formula) {
      asked.push(['formula', formula]);
      return { value: 2 };
    },
    chipColors: () => [[null]],
    executions: () => [],
    async change(action) {
      asked.push(['change', action]);
    },
    live: {
      state: async () => '{"seq":0}',
      shown: (key) => (key === 'there' ? { html: '<p>shown</p>', title: '' } : null),
      connect: (hello, send) => {
        asked.push(['connect', hello]);
        send('{"kind":"welcome"}');
        return {
          receive: (message) => asked.push(['receive', message]),
          gone: () => asked.push(['gone']),
        };
      },
    },
    async close() {},
  };
}
