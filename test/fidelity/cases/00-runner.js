// Owns how the fidelity cases are kept and run. Plain Apps Script (ES2019, one global scope): this very file runs on the
// local workbook and, pushed to a scratch script, against the live service.

/** Where the documents that cases name begin. */
const REFERENCE = 'https://developers.google.com/apps-script/reference/';
const GUIDES = 'https://developers.google.com/apps-script/guides/';
const SHEETS_API = 'https://developers.google.com/workspace/sheets/api/';

/**
 * The cases. One case:
 *   id       names the behaviour; also the name of the sheet that the case works on
 *   source   the page that documents it, or the dated report of somebody who saw it
 *   mark     D documented, R reported, I inferred and to be proven, H true of the local workbook alone (left out live)
 *   run(t)   throws when the behaviour is another one
 *   prepare(t)  runs in an execution of its own before `run`
 *   person   what a person types between the two: [{range, values}], on the case's sheet
 *   calls    what a page asks by google.script.run between the two: [{function, args, user}]; together: all at once;
 *            with a `user` it is another person's page, and the case is left out live
 *   menu     {item, answers}: the item of the menu Fidelity that a person chooses between the two, and what they answer
 */
const FIDELITY = [];

/** Sheet that keeps live results, a row a case, so that a run cut short goes on where it stopped. */
const FIDELITY_RESULTS = 'fidelity results';
/** A live execution may take six minutes; stop in time to say where we are. */
const FIDELITY_BUDGET_MS = 4 * 60 * 1000;

/** What a value looks like in a result: text that tells 1 from '1', a date from a number, undefined from null. */
function fidelityShow_(value) {
  if (value === undefined) return 'undefined';
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return `Date(${Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm:ss')})`;
  }
  if (Array.isArray(value)) return `[${value.map(fidelityShow_).join(', ')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${key}: ${fidelityShow_(value[key])}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** The error of a case that saw something else; carries both sides for the result. */
function fidelityMismatch_(what, expected, actual) {
  const error = new Error(`${what}: expected ${expected}, got ${actual}`);
  error.expected = expected;
  error.actual = actual;
  return error;
}

/** What a case works with. Its sheet is made when first asked for. */
function fidelityTools_(id) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let checks = 0;
  const tools = {
    id,
    spreadsheet,
    get sheet() {
      return spreadsheet.getSheetByName(id) || spreadsheet.insertSheet(id);
    },
    checks: () => checks,
    /** The same type and value; arrays and dates by content. */
    equal(actual, expected, what) {
      checks += 1;
      const want = fidelityShow_(expected);
      const got = fidelityShow_(actual);
      if (want !== got) throw fidelityMismatch_(what || 'value', want, got);
    },
    ok(condition, what) {
      tools.equal(!!condition, true, what);
    },
    /** `work` fails as a service does. Texts follow the language of the account: only an English one is compared. */
    throws(work, english) {
      checks += 1;
      let thrown = null;
      try {
        work();
      } catch (error) {
        thrown = error;
      }
      if (thrown === null) throw fidelityMismatch_('error', english || 'an exception', 'none');
      if (thrown.name !== 'Exception')
        throw fidelityMismatch_('error name', 'Exception', `${thrown.name}: ${thrown.message}`);
      const inEnglish = /^[\x20-\x7e]*$/.test(thrown.message);
      if (english && inEnglish && thrown.message !== english)
        throw fidelityMismatch_('message', english, thrown.message);
    },
    /** Carries a value from one execution to the next. */
    keep(value) {
      PropertiesService.getDocumentProperties().setProperty(`kept:${id}`, JSON.stringify(value));
    },
    kept() {
      const text = PropertiesService.getDocumentProperties().getProperty(`kept:${id}`);
      return text === null ? undefined : JSON.parse(text);
    },
    /** The edit events that onEdit saw on the case's sheet. */
    events() {
      const text = PropertiesService.getDocumentProperties().getProperty(`events:${id}`);
      return text === null ? [] : JSON.parse(text);
    },
  };
  return tools;
}

function fidelityFind_(id) {
  const found = FIDELITY.filter((one) => one.id === id)[0];
  if (!found) throw new Error(`no fidelity case ${id}`);
  return found;
}

function fidelityForget_(id) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(id);
  if (sheet) spreadsheet.deleteSheet(sheet);
  const properties = PropertiesService.getDocumentProperties();
  properties.deleteProperty(`kept:${id}`);
  properties.deleteProperty(`events:${id}`);
}

/** All cases without their code, as JSON text: what a driver needs to know. */
function fidelityList() {
  return JSON.stringify(
    FIDELITY.map((one) => ({
      id: one.id,
      source: one.source,
      mark: one.mark,
      prepared: !!one.prepare,
      person: one.person || null,
      calls: one.calls || null,
      together: !!one.together,
      menu: one.menu || null,
    })),
  );
}

/** The first execution of a case that needs two. */
function fidelityPrepare(id) {
  fidelityForget_(id);
  const one = fidelityFind_(id);
  const tools = fidelityTools_(id);
  if (one.person || one.calls || one.menu) tools.sheet.activate();
  if (one.prepare) one.prepare(tools);
  SpreadsheetApp.flush();
  return 'ok';
}

/** Runs one case; gives its result as JSON text {id, ok, checks, expected, actual, error}. */
function fidelityCase(id) {
  const one = fidelityFind_(id);
  if (!fidelityNeedsTwo_(one)) fidelityForget_(id);
  const tools = fidelityTools_(id);
  const result = { id, ok: false };
  try {
    one.run(tools);
    if (tools.checks() === 0) throw new Error('the case checked nothing');
    result.ok = true;
  } catch (error) {
    result.error = `${error.name}: ${error.message}`;
    if (error.expected !== undefined) result.expected = error.expected;
    if (error.actual !== undefined) result.actual = error.actual;
  }
  result.checks = tools.checks();
  fidelityForget_(id);
  return JSON.stringify(result);
}

function fidelityNeedsTwo_(one) {
  return !!(one.prepare || one.person || one.calls || one.menu);
}

/** One account runs live: what is true here alone, or needs a second person, is left out. */
function fidelityRunsLive_(one) {
  return one.mark !== 'H' && !(one.calls || []).some((call) => call.user);
}

/** What the page of `calls` received, kept for the case's `run`. */
function fidelityStore(id, text) {
  PropertiesService.getDocumentProperties().setProperty(`kept:${id}`, text);
  return 'ok';
}

// ---- On the live service -------------------------------------------------------------------------------------------

function fidelityResultsSheet_() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(FIDELITY_RESULTS) || spreadsheet.insertSheet(FIDELITY_RESULTS, 0);
  sheet.getRange('A:A').setNumberFormat('@');
  return sheet;
}

function fidelityRunAll_(cases, work) {
  const started = Date.now();
  const sheet = fidelityResultsSheet_();
  const results = sheet
    .getDataRange()
    .getValues()
    .map((row) => String(row[0]))
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text));
  const done = results.map((result) => result.id);
  const left = cases.filter((one) => done.indexOf(one.id) < 0);
  while (left.length > 0 && Date.now() - started < FIDELITY_BUDGET_MS) {
    const text = work(left.shift());
    if (text !== null) {
      sheet.getRange(results.length + 1, 1).setValue(text);
      results.push(JSON.parse(text));
    }
  }
  console.log(left.length === 0 ? 'all of this step is done' : `${left.length} left: run this function once more`);
  return JSON.stringify(results);
}

/** Live, step 1: every case that needs one execution only. Run it again until it says that all is done. */
function runFidelity() {
  return fidelityRunAll_(
    FIDELITY.filter((one) => fidelityRunsLive_(one) && !fidelityNeedsTwo_(one)),
    (one) => fidelityCase(one.id),
  );
}

/** Live, step 2: prepares the cases that need a second execution, a person or the page. */
function prepareFidelity() {
  FIDELITY.filter((one) => fidelityRunsLive_(one) && fidelityNeedsTwo_(one)).forEach((one) => {
    fidelityPrepare(one.id);
  });
  return 'ok';
}

/** Live, step 4: the second half of the cases that step 2 prepared. */
function finishFidelity() {
  return fidelityRunAll_(
    FIDELITY.filter((one) => fidelityRunsLive_(one) && fidelityNeedsTwo_(one)),
    (one) => fidelityCase(one.id),
  );
}

/** Live, step 3: a page that makes the calls of the cases that have some, and stores what came back. */
function fidelityPage() {
  const work = FIDELITY.filter((one) => one.calls && fidelityRunsLive_(one)).map((one) => ({
    id: one.id,
    calls: one.calls,
    together: !!one.together,
  }));
  const html = HtmlService.createHtmlOutput(
    `<p id="state">...</p><script>(${fidelityClient_.toString()})(${JSON.stringify(work)});</script>`,
  );
  SpreadsheetApp.getUi().showModalDialog(html, 'Fidelity');
}

/** Runs in the page, not on the server. */
function fidelityClient_(work) {
  const state = document.getElementById('state');
  const ask = (name, args) =>
    new Promise((resolve) => {
      const runner = google.script.run
        .withSuccessHandler((result) => resolve({ result: result === undefined ? null : result }))
        .withFailureHandler((error) => resolve({ error: { name: error.name, message: error.message } }));
      if (typeof runner[name] !== 'function') resolve({ error: { name: 'TypeError', message: 'not a function' } });
      else runner[name](...args);
    });
  const askAll = async (one) => {
    if (one.together) return Promise.all(one.calls.map((call) => ask(call.function, call.args)));
    const answers = [];
    for (const call of one.calls) answers.push(await ask(call.function, call.args));
    return answers;
  };
  (async () => {
    for (const one of work) {
      state.textContent = one.id;
      const answers = await askAll(one);
      await ask('fidelityStore', [one.id, JSON.stringify(answers)]);
    }
    state.textContent = 'done';
  })();
}

// ---- Triggers ------------------------------------------------------------------------------------------------------

function onOpen() {
  const menu = SpreadsheetApp.getUi().createMenu('Fidelity');
  menu.addItem('page', 'fidelityPage');
  FIDELITY.filter((one) => one.menu).forEach((one) => {
    menu.addItem(one.menu.item, one.menu.function);
  });
  menu.addToUi();
}

/** Keeps what the event said, by the sheet it happened on; the cases look at it afterwards. */
function onEdit(e) {
  const sheet = e.range.getSheet().getName();
  const properties = PropertiesService.getDocumentProperties();
  const before = properties.getProperty(`events:${sheet}`);
  const events = before === null ? [] : JSON.parse(before);
  events.push({
    range: e.range.getA1Notation(),
    sheet,
    hasValue: e.value !== undefined,
    value: e.value === undefined ? '' : String(e.value),
    hasOldValue: e.oldValue !== undefined,
    oldValue: e.oldValue === undefined ? '' : String(e.oldValue),
    authMode: String(e.authMode),
    sameSource: e.source.getId() === SpreadsheetApp.getActiveSpreadsheet().getId(),
    cellAlreadyHolds: fidelityShow_(e.range.getValues()),
  });
  properties.setProperty(`events:${sheet}`, JSON.stringify(events));
}
