/** Ten thousand formulas over every function name: none ends the program, holds it up, or changes another cell's result. */

import { ALL_IMPLEMENTED_FUNCTIONS } from '@univerjs/engine-formula';
import fc from 'fast-check';
import type { Book } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect } from '../open-book';

const FORMULAS = 10_000;
/** Formulas that stand in the book at the same time, each with room to spill. */
const TOGETHER = 20;
const SEED = 20250603;
/** What a cell takes. */
const MOST_CHARACTERS = 50_000;

afterAll(closeBooks);

const OWN =
  'ARRAYFORMULA COUNTUNIQUE COUNTUNIQUEIFS SPLIT JOIN SORTN SORT TO_TEXT TO_DATE TO_PERCENT TO_DOLLARS TO_PURE_NUMBER ADD MINUS ' +
  'MULTIPLY DIVIDE POW EQ NE GT GTE LT LTE CONCAT UMINUS UPLUS UNARY_PERCENT QUERY SPARKLINE IMPORTRANGE IMAGE NO_SUCH_FUNCTION';
const names = [...new Set([...ALL_IMPLEMENTED_FUNCTIONS.map(String), ...OWN.split(' ')])];

const constants = fc.constantFrom(
  ...[
    '0',
    '1',
    '-1',
    '2.5',
    '1E9',
    '1E300',
    '-1E300',
    '1E-300',
    '""',
    '"x"',
    '"2025/4/1"',
    '">0"',
    '"("',
    'TRUE',
    'FALSE',
  ],
  ...['#N/A', '#REF!', '{1,2;3,4}', '{"a"}', '{1;2,3}', '', '"A1:B2"', '"y"', '100000', '1048576', '50%'],
);
const references = fc.constantFrom(
  ...[
    'A1',
    'A1:A5',
    'A1:C5',
    'C:C',
    '2:2',
    'Z1000',
    'ZZZ9999999',
    'A1:ZZZ9999999',
    'なし!A1',
    'B2:A1',
    '$A$1',
    'T1',
    'KNOWN',
  ],
);
const lambdas = fc.constantFrom('LAMBDA(x,x)', 'LAMBDA(x,y,x+y)', 'LAMBDA(x,x(x))', 'LAMBDA(1)', 'LAMBDA(x,y,z,1)');
const operators = fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<', '>=', ':', ' ', ',');

const { expression } = fc.letrec<{ expression: string; call: string }>((tie) => ({
  call: fc
    .tuple(fc.constantFrom(...names), fc.array(tie('expression'), { maxLength: 5 }))
    .map(([name, args]) => `${name}(${args.join()})`),
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: constants },
    { weight: 3, arbitrary: references },
    { weight: 1, arbitrary: lambdas },
    { weight: 4, arbitrary: tie('call') },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('expression'), operators, tie('expression')).map(([a, by, b]) => `${a}${by}${b}`),
    },
    { weight: 1, arbitrary: fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `{${a};${b}}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('-', '@', '('), tie('expression')).map((parts) => parts.join('')),
    },
  ),
}));

/** Each name at least a few times, in calls of their own and inside of others. */
function formulas(): string[] {
  const args = fc.array(expression, { maxLength: 6 });
  const called = names.map((name) => args.map((list) => `=${name}(${list.join()})`));
  const rounds = Math.ceil((FORMULAS * 3) / 4 / names.length);
  const each = called.flatMap((one, index) => fc.sample(one, { numRuns: rounds, seed: SEED + index }));
  const mixed = fc.sample(expression, { numRuns: FORMULAS - each.length, seed: SEED });
  return [...each, ...mixed.map((text) => `=${text}`)];
}

function filledBook(): Book {
  const book = openBook();
  book.setValues(FIRST, rect(1, 1, 5, 3), [
    ['2025/4/1', 'りんご', 3],
    ['2025/4/15', 'みかん', 1],
    [true, 'りんご', 2.5],
    ['', 'ぶどう', ''],
    ['2023/1/31', '', -5],
  ]);
  book.setNamedRange('KNOWN', FIRST, rect(1, 3, 5, 1));
  return book;
}

const all = formulas();
const batches = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, index) =>
  all.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

it('knows every function name', () => {
  const wanted = names.filter((name) => !all.some((formula) => formula.includes(`${name}(`)));
  expect(wanted).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(FORMULAS);
  expect(names.length).toBeGreaterThan(480);
});

it('calculates with every formula, and the cells beside them go on', async () => {
  const book = filledBook();
  const places = rect(20, 5, TOGETHER, 1);
  for (const [index, batch] of batches.entries()) {
    const texts = Array.from({ length: TOGETHER }, (_, at) => [(batch[at] ?? '').slice(0, MOST_CHARACTERS)]);
    book.setFormulas(FIRST, places, texts);
    book.setValues(FIRST, rect(10, 1, 1, 2), [[index, '=A10*2+SUM(C1:C3)']]);
    await book.calculate();
    expect([index, book.values(FIRST, rect(10, 2))[0]?.[0]]).toEqual([index, index * 2 + 6.5]);
    // Every result can be read and shown, and written down.
    book.display(FIRST, places);
    JSON.stringify(book.values(FIRST, places));
  }
});
