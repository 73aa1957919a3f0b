/** The plain page of the local workbook: the sheets as tables, a form to type into a cell, the menu as buttons. */
import { fetchCells, fetchHidden, fetchSheets, runMenuItem, type SheetFacts, sendEdit } from './server-calls';
import { sheetTable } from './sheet-table';

const summary = '集計';

function element<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

const tabs = element('#tabs', HTMLUListElement);
const heading = element('#sheet', HTMLHeadingElement);
const grid = element('#grid', HTMLElement);
const status = element('#status', HTMLDivElement);
const menu = element('#menu', HTMLElement);
const form = element('#edit', HTMLFormElement);
const sheetField = element('#edit [name=sheet]', HTMLSelectElement);
const cellField = element('#edit [name=range]', HTMLInputElement);
const valueField = element('#edit [name=value]', HTMLInputElement);

// Wide sheets are scrolled with the arrow keys too.
grid.tabIndex = 0;

/** The last request to show a sheet wins, however slow an earlier one was. */
let latest = 0;

function say(text: string, fault = false): void {
  status.textContent = text;
  status.classList.toggle('fault', fault);
}

function chosen(sheets: readonly SheetFacts[]): SheetFacts | undefined {
  const asked = new URLSearchParams(location.hash.slice(1)).get('sheet');
  return sheets.find(({ name }) => name === asked) ?? sheets.find(({ name }) => name === summary) ?? sheets[0];
}

async function show(): Promise<void> {
  latest += 1;
  const mine = latest;
  const all = (await fetchSheets()).filter(({ hidden }) => !hidden);
  // 集計 is what most people come for.
  const sheets = [...all.filter(({ name }) => name === summary), ...all.filter(({ name }) => name !== summary)];
  const sheet = chosen(sheets);
  if (sheet === undefined || mine !== latest) return;
  const [cells, hidden] = await Promise.all([fetchCells(sheet), fetchHidden(sheet)]);
  if (mine !== latest) return;
  showTabs(sheets, sheet.name);
  const { table, rest } = sheetTable(sheet.name, cells, hidden);
  heading.textContent = rest === 0 ? sheet.name : `${sheet.name}（ほか ${rest} 行は省いています）`;
  const left = grid.scrollLeft;
  const top = grid.dataset.sheet === sheet.name ? grid.scrollTop : 0;
  grid.replaceChildren(table);
  grid.dataset.sheet = sheet.name;
  grid.scrollTo({ left, top });
}

function showTabs(sheets: readonly SheetFacts[], current: string): void {
  menu.hidden = !sheets.some(({ name }) => name === summary);
  tabs.replaceChildren(
    ...sheets.map(({ name }) => {
      const link = document.createElement('a');
      link.href = `#${new URLSearchParams({ sheet: name })}`;
      link.textContent = name;
      if (name === current) link.setAttribute('aria-current', 'page');
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  sheetField.replaceChildren(...sheets.map(({ name }) => new Option(name, name, false, name === current)));
}

/** Runs a piece of work with its button out of use; says how it went and shows the sheet anew. */
async function work(button: HTMLButtonElement, doing: string, task: () => Promise<string>): Promise<void> {
  button.disabled = true;
  say(doing);
  try {
    const done = await task();
    await show();
    say(done);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  } finally {
    button.disabled = false;
  }
}

/** What the dialogs (`prompt`) and toasts (`message`) of a menu item said, one a line. */
function dialogText(shown: readonly unknown[]): string {
  return shown
    .map((dialog) => Object(dialog))
    .map(({ prompt, message }) => prompt ?? message)
    .filter((text) => typeof text === 'string')
    .join('\n');
}

menu.addEventListener('click', (event) => {
  const button = event.target;
  if (!(button instanceof HTMLButtonElement)) return;
  const item = button.dataset.item ?? '';
  void work(button, `${item}…`, async () => dialogText(await runMenuItem(item)) || `${item} が終わりました。`);
});

element('#refresh', HTMLButtonElement).addEventListener('click', (event) => {
  if (event.currentTarget instanceof HTMLButtonElement) {
    void work(event.currentTarget, '読み込み中…', async () => '表を読み直しました。');
  }
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = element('#edit button', HTMLButtonElement);
  const [sheet, cell] = [sheetField.value, cellField.value.normalize('NFKC').trim()];
  void work(button, '入力中…', async () => {
    await sendEdit(sheet, cell, valueField.value);
    valueField.value = '';
    return `${sheet} の ${cell} に入力しました。`;
  });
});

grid.addEventListener('click', (event) => {
  const address = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
  if (address === undefined) return;
  sheetField.value = grid.dataset.sheet ?? '';
  cellField.value = address;
});

function showOrSay(): void {
  show().catch((error: unknown) => say(error instanceof Error ? error.message : String(error), true));
}

window.addEventListener('hashchange', () => {
  say('');
  showOrSay();
  heading.focus();
});
showOrSay();
