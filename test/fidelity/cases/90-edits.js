// Edits by a person, and the events that onEdit sees of them.

const EVENTS = `${GUIDES}triggers/events#edit`;
const SIMPLE = `${GUIDES}triggers#onedite`;

FIDELITY.push(
  {
    id: 'edit.single',
    source: `${EVENTS} (range, value, source, authMode)`,
    mark: 'D',
    person: [{ range: 'B2', values: [['5']] }],
    run(t) {
      const [event, ...more] = t.events();
      t.equal(more.length, 0, 'one event');
      t.equal([event.range, event.sheet, event.hasValue, event.value], ['B2', t.id, true, '5']);
      t.equal(event.hasOldValue, false, 'the cell was empty: oldValue is undefined');
      t.equal([event.authMode, event.sameSource], ['LIMITED', true]);
      t.equal(event.cellAlreadyHolds, '[[5]]', 'the cell holds the new value, parsed');
    },
  },
  {
    id: 'edit.oldValue',
    source: `${EVENTS} (oldValue: only if the edited range is a single cell)`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('B2').setValue('前');
    },
    person: [{ range: 'B2', values: [['後']] }],
    run(t) {
      t.equal(
        t.events().map((event) => [event.value, event.oldValue]),
        [['後', '前']],
      );
    },
  },
  {
    id: 'edit.cleared',
    source: `${EVENTS}; that value is undefined when a cell is emptied: field reports, undated`,
    mark: 'R',
    prepare(t) {
      t.sheet.getRange('B2').setValue(12);
    },
    person: [{ range: 'B2', values: [['']] }],
    run(t) {
      t.equal(
        t.events().map((event) => [event.hasValue, event.oldValue]),
        [[false, '12']],
      );
    },
  },
  {
    id: 'edit.block',
    source: `${EVENTS} (value and oldValue: only if the edited range is a single cell)`,
    mark: 'D',
    person: [
      {
        range: 'B2:C3',
        values: [
          ['1', '2'],
          ['3', '4'],
        ],
      },
    ],
    run(t) {
      const events = t.events();
      t.equal(
        events.map((event) => event.range),
        ['B2:C3'],
        'one event for one paste',
      );
      t.equal([events[0].hasValue, events[0].hasOldValue], [false, false]);
      t.equal(events[0].cellAlreadyHolds, '[[1, 2], [3, 4]]');
    },
  },
  {
    id: 'edit.eachEditOneEvent',
    source: SIMPLE,
    mark: 'D',
    person: [
      { range: 'A1', values: [['one']] },
      { range: 'A2', values: [['two']] },
    ],
    run(t) {
      t.equal(
        t.events().map((event) => [event.range, event.value]),
        [
          ['A1', 'one'],
          ['A2', 'two'],
        ],
      );
    },
  },
  {
    id: 'edit.typedDate',
    source: `${EVENTS}; value is not the Date itself: to be proven`,
    mark: 'I',
    person: [{ range: 'A1', values: [['2025/6/3']] }],
    run(t) {
      const event = t.events()[0];
      t.equal(event.hasValue, true);
      t.equal(event.cellAlreadyHolds, '[[Date(2025-06-03 00:00:00)]]', 'the cell is a date');
    },
  },
  {
    id: 'edit.notByScripts',
    source: `${GUIDES}triggers#restrictions (script executions do not cause triggers to run)`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('A1').setValue('by a script');
      t.sheet.appendRow(['by a script']);
    },
    run(t) {
      t.equal(t.sheet.getRange('A1').getValue(), 'by a script');
      t.equal(t.events().length, 0);
    },
  },
  {
    id: 'edit.parsedAsTyped',
    source: `${SHEETS_API}reference/rest/v4/ValueInputOption (as if the user typed them)`,
    mark: 'D',
    prepare(t) {
      t.sheet.getRange('C1').setNumberFormat('@');
    },
    person: [{ range: 'A1:C1', values: [['=1+1', '1,440', '=1+1']] }],
    run(t) {
      t.equal(t.sheet.getRange('A1:C1').getValues(), [[2, 1440, '=1+1']]);
    },
  },
);
