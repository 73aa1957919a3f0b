import type { HostOptions, LocalWorkbook } from '../../../src/host/local/local-workbook';
import { prepareBook } from '../../../src/host/server/prepare-book';
import { Refusal, sentenceOf } from '../../../src/host/server/refusal';
import { fakeWorkbook } from './fake-workbook';

const book = { scriptFile: 'dist/Code.js', htmlDir: 'dist', today: '2025-10-01', sample: false };

/** An opener whose workbook answers set-up with the given text and saves twice. */
function opener(answer: unknown, opened: HostOptions[] = [], closed: string[] = []) {
  return async (options: HostOptions): Promise<LocalWorkbook> => {
    opened.push(options);
    const fake = fakeWorkbook();
    return {
      ...fake,
      async run(request) {
        await fake.run(request);
        expect(request).toEqual({ function: 'call', args: ['{"method":"setUp","params":{}}'] });
        await options.save?.({ saved: 'first' });
        await options.save?.({ saved: 'last' });
        return answer instanceof Error
          ? { error: { name: 'Error', message: answer.message } }
          : { result: typeof answer === 'string' ? answer : JSON.stringify(answer) };
      },
      async close() {
        closed.push('closed');
      },
    };
  };
}

async function refusal(answer: unknown): Promise<string> {
  const closed: string[] = [];
  const work = prepareBook(opener(answer, [], closed), book);
  const error: unknown = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  expect(closed).toEqual(['closed']);
  return error instanceof Refusal ? (sentenceOf(error)?.ja ?? '') : '';
}

describe('a new book', () => {
  it('is set up by the add-on, without the dials for trying, and given as it was saved last', async () => {
    const opened: HostOptions[] = [];
    expect(await prepareBook(opener({ ok: true, value: {} }, opened), book)).toEqual({ saved: 'last' });
    expect(opened).toEqual([
      expect.objectContaining({
        snapshot: null,
        latencyMs: 0,
        faultAt: 0,
        today: '2025-10-01',
        scriptFile: 'dist/Code.js',
      }),
    ]);
  });

  it.each([
    [{ ok: false, problems: [{ code: 'busy', message: '今は混み合っています。' }] }, '今は混み合っています。'],
    [new Error('call is not defined'), 'call is not defined'],
    ['{"value":1}', '{"value":1}'],
    ['no json', 'no json'],
    [null, 'null'],
  ])('that cannot be set up (%j) is refused with the reason', async (answer, reason) => {
    expect(await refusal(answer)).toContain(reason);
  });
});
