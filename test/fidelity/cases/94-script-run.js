// Calls by google.script.run: what crosses between a page and the script, and what does not.

const RUN = `${GUIDES}html/reference/run`;

// Answers for google.script.run.
function fidelityEcho(value) {
  return value;
}
function fidelityTypeOf(value) {
  return [typeof value, Array.isArray(value), value === null];
}
function fidelityReturnDate() {
  return new Date(2025, 5, 3);
}
function fidelityReturnDateInside() {
  return [
    ['日付', 1],
    [new Date(2025, 5, 3), 2],
  ];
}
function fidelityReturnDateInObject() {
  return { name: 'x', at: new Date(2025, 5, 3) };
}
function fidelityReturnOddities() {
  return [new Map([['a', 1]]), new Set([1]), new Number(1), { f: fidelityOne }];
}
function fidelityOne() {
  return 1;
}
function fidelityReturnHoles() {
  return [1, undefined, null, 'x'];
}
function fidelityReturnNothing() {}
function fidelityFails() {
  const error = new TypeError('期待と違います');
  error.code = 42;
  throw error;
}
function fidelityPrivate_() {
  return 'must not be reachable';
}

/** A case that asks by google.script.run, in order, and looks at what the page received. */
function runCase_(id, source, mark, calls, check) {
  return {
    id,
    source,
    mark,
    calls,
    run(t) {
      check(t, t.kept());
    },
  };
}

FIDELITY.push(
  runCase_(
    'run.plainValues',
    `${RUN}#myFunction(...) (numbers, booleans, strings, null, objects and arrays of them)`,
    'D',
    [{ function: 'fidelityEcho', args: [{ a: 1, b: [true, null, '値'], c: { d: '' } }] }],
    (t, answers) => t.equal(answers, [{ result: { a: 1, b: [true, null, '値'], c: { d: '' } } }]),
  ),
  runCase_(
    'run.argumentsArrive',
    `${RUN}#myFunction(...)`,
    'D',
    [
      { function: 'fidelityTypeOf', args: [[1, 2]] },
      { function: 'fidelityTypeOf', args: [null] },
    ],
    (t, answers) =>
      t.equal(
        answers.map((answer) => answer.result),
        [
          ['object', true, false],
          ['object', false, true],
        ],
      ),
  ),
  runCase_(
    'run.dateInsideAnArray',
    'https://github.com/enuchi/React-Google-Apps-Script/issues/28 (2020-04-08: rows of getValues arrive as null)',
    'R',
    [{ function: 'fidelityReturnDateInside', args: [] }],
    (t, answers) => t.equal(answers, [{ result: null }]),
  ),
  runCase_(
    'run.dateInsideAnObject',
    'https://github.com/enuchi/React-Google-Apps-Script/issues/28 (2020-04-08)',
    'R',
    [{ function: 'fidelityReturnDateInObject', args: [] }],
    (t, answers) => t.equal(answers, [{ result: null }]),
  ),
  runCase_(
    'run.dateAlone',
    `${RUN}#myFunction(...) (a Date is no legal value)`,
    'I',
    [{ function: 'fidelityReturnDate', args: [] }],
    (t, answers) => t.equal(answers, [{ result: null }]),
  ),
  runCase_(
    'run.oddities',
    'Live reports: Map, Set and new Number(1) arrive as {}, a function as its source text (undated)',
    'R',
    [{ function: 'fidelityReturnOddities', args: [] }],
    (t, answers) => {
      const [map, set, boxed, inside] = answers[0].result;
      t.equal([map, set, boxed], [{}, {}, {}]);
      t.ok(inside.f.indexOf('return 1') > 0, 'the text of the function');
    },
  ),
  runCase_(
    'run.undefinedItems',
    `${GUIDES}html/communication#parameters_and_return_values (undefined in an array becomes null)`,
    'D',
    [{ function: 'fidelityReturnHoles', args: [] }],
    (t, answers) => t.equal(answers, [{ result: [1, null, null, 'x'] }]),
  ),
  runCase_(
    'run.noReturn',
    `${RUN}#withSuccessHandler(Function)`,
    'I',
    [{ function: 'fidelityReturnNothing', args: [] }],
    (t, answers) => t.equal(answers, [{ result: null }]),
  ),
  runCase_(
    'run.privateIsOutOfReach',
    `${GUIDES}html/communication#private-functions (names that end in _ are private)`,
    'D',
    [{ function: 'fidelityPrivate_', args: [] }],
    (t, answers) => {
      t.equal(answers[0].result, undefined, 'no result');
      t.ok(answers[0].error, 'an error');
    },
  ),
  runCase_(
    'run.errorsKeepNameAndMessage',
    `${RUN}#withFailureHandler(Function) (an Error object); that only name and message survive: to be proven`,
    'I',
    [{ function: 'fidelityFails', args: [] }],
    (t, answers) => {
      t.equal(answers[0].error.message.indexOf('期待と違います') >= 0, true, answers[0].error.message);
      t.equal(answers[0].error.code, undefined);
    },
  ),
);
