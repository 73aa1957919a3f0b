// What a script carries in itself: utilities, session, errors, the bare globals.

const RUNTIME = `${GUIDES}v8-runtime#limitations`;

FIDELITY.push(
  {
    id: 'utilities.uuid',
    source: `${REFERENCE}utilities/utilities#getuuid`,
    mark: 'D',
    run(t) {
      const uuid = Utilities.getUuid();
      t.equal(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid), true, uuid);
      t.ok(uuid !== Utilities.getUuid(), 'another one each time');
    },
  },
  {
    id: 'utilities.digest',
    source: `${REFERENCE}utilities/utilities#computedigestalgorithm,-value (Byte[]: signed, -128 to 127)`,
    mark: 'D',
    run(t) {
      const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc');
      t.equal(bytes.length, 32);
      t.equal(bytes.slice(0, 4), [-70, 120, 22, -65]);
    },
  },
  {
    id: 'utilities.base64',
    source: `${REFERENCE}utilities/utilities#base64encodedata,-charset`,
    mark: 'D',
    run(t) {
      t.equal(Utilities.base64Encode('A string here'), 'QSBzdHJpbmcgaGVyZQ==');
      t.equal(Utilities.base64Decode('QQ=='), [65]);
    },
  },
  {
    id: 'utilities.parseCsv',
    source: `${REFERENCE}utilities/utilities#parsecsvcsv and #parsecsvcsv,-delimiter (a tabular 2D array)`,
    mark: 'D',
    run(t) {
      const csv = 'apples,oranges,tangerines\n4,6,8\n"one, two","a ""b""",3';
      t.equal(Utilities.parseCsv(csv), [
        ['apples', 'oranges', 'tangerines'],
        ['4', '6', '8'],
        ['one, two', 'a "b"', '3'],
      ]);
      t.equal(Utilities.parseCsv('a\tb,c', '\t'), [['a', 'b,c']]);
    },
  },
  {
    id: 'globals.missing',
    source: RUNTIME,
    mark: 'D',
    run(t) {
      const found = {
        URL: typeof URL,
        URLSearchParams: typeof URLSearchParams,
        setTimeout: typeof setTimeout,
        setInterval: typeof setInterval,
        TextEncoder: typeof TextEncoder,
        TextDecoder: typeof TextDecoder,
        fetch: typeof fetch,
        atob: typeof atob,
        btoa: typeof btoa,
        crypto: typeof crypto,
        performance: typeof performance,
        process: typeof process,
        window: typeof window,
        navigator: typeof navigator,
        ReadableStream: typeof ReadableStream,
        FormData: typeof FormData,
        DOMException: typeof DOMException,
      };
      const present = Object.keys(found).filter((name) => found[name] !== 'undefined');
      t.equal(present, []);
    },
  },
  {
    id: 'globals.noModules',
    source: `${RUNTIME} (no import, no export; one global scope)`,
    mark: 'D',
    run(t) {
      t.equal([typeof require, typeof module, typeof exports], ['undefined', 'undefined', 'undefined']);
    },
  },
  {
    id: 'globals.structuredClone',
    source: `${RUNTIME}; structuredClone belongs to browsers, not to the language`,
    mark: 'I',
    run(t) {
      t.equal([typeof structuredClone, typeof queueMicrotask], ['undefined', 'undefined']);
    },
  },
  {
    id: 'globals.language',
    source: `${GUIDES}v8-runtime (modern ECMAScript)`,
    mark: 'D',
    run(t) {
      const { a, ...rest } = { a: 1, b: 2 };
      t.equal([a, rest], [1, { b: 2 }]);
      t.equal('１２'.normalize('NFKC'), '12');
      t.equal(typeof Promise, 'function');
      t.equal(typeof Intl.DateTimeFormat, 'function');
      t.equal(typeof console.log, 'function');
    },
  },
  {
    id: 'errors.exception',
    source: 'field reports, undated: error.name is "Exception", and it is an Error with a stack',
    mark: 'R',
    run(t) {
      let caught = null;
      try {
        t.sheet.getRange(0, 0);
      } catch (error) {
        caught = error;
      }
      t.equal([caught instanceof Error, caught.name, typeof caught.stack], [true, 'Exception', 'string']);
    },
  },
  {
    id: 'session.zones',
    source: `${REFERENCE}base/session#getscripttimezone and ${REFERENCE}spreadsheet/spreadsheet#getspreadsheetlocale`,
    mark: 'D',
    run(t) {
      t.equal(Session.getScriptTimeZone(), 'Asia/Tokyo');
      t.equal(t.spreadsheet.getSpreadsheetLocale(), 'ja_JP');
      t.equal(typeof Session.getActiveUser().getEmail(), 'string');
    },
  },
  {
    id: 'html.output',
    source: `${REFERENCE}html/html-output#getcontent and #gettitle`,
    mark: 'D',
    run(t) {
      const output = HtmlService.createHtmlOutput('<b>Hello</b>').setTitle('題');
      t.equal(output.getContent(), '<b>Hello</b>');
      t.equal(output.getTitle(), '題');
    },
  },
);
