import { readStubs, stubText } from '../../src/build/stubs';

const source = `
import { answer } from './elsewhere';

/** Not exported, so not at the top level. */
function helper(): void {}

export type Cells = unknown[][];
export interface Event { readonly row: number }

/**
 * 実績を目標で割った率です。
 * @param {string} 指標 キーまたは指標名
 * @param {string} [圏域] 福祉圏域
 * @return {number} 率
 * @customfunction
 */
export function KPI_PROGRESS(指標: unknown, 圏域?: unknown, 集計表: unknown = null): unknown {
  return answer(指標, 圏域, 集計表);
}

// A line comment is no documentation.
export function onOpen(): void { helper(); }
`;

describe('stubs of the entry file', () => {
  it('take the exported functions, with the names of their parameters and their documentation', () => {
    const stubs = readStubs('main.ts', source);
    expect(stubs.map((stub) => stub.name)).toEqual(['KPI_PROGRESS', 'onOpen']);
    expect(stubs[0]?.parameters).toEqual(['指標', '圏域', '集計表']);
    expect(stubs[0]?.doc).toMatch(/^\/\*\*\n \* 実績を目標で割った率です。[\s\S]*@customfunction\n \*\/$/);
    expect(stubs[1]).toEqual({ name: 'onOpen', parameters: [], doc: '' });
  });

  it('delegate with their arguments', () => {
    const text = stubText(readStubs('main.ts', source), 'Bundle');
    const run = new Function('Bundle', `${text}\nreturn KPI_PROGRESS('a', 'b', 'c');`);
    expect(run({ KPI_PROGRESS: (...args: string[]) => args.join('') })).toBe('abc');
    expect(text).toMatch(/^function onOpen\(\) \{/m);
  });

  it.each([
    ['a constant', 'export const call = () => 1;'],
    ['a default export', 'export default function call() {}'],
    ['a re-export, whose parameters and documentation stand elsewhere', "export { call } from './call';"],
    ['an async function, which Apps Script does not wait for', 'export async function call() {}'],
    ['a parameter without a name to show', 'export function call({ method }: { method: string }) {}'],
    ['a file that does not parse', 'export function call( {'],
  ])('refuse %s', (_what, text) => {
    expect(() => readStubs('main.ts', text)).toThrow(/main\.ts/);
  });
});
