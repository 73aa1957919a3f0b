/** Copies of many books with a year's entries each, as large as real ones: made fast, with the sums of their files. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { addDays, toIso } from '../../src/domain/calendar/plain-date';
import { allIndicators, columnIndicators } from '../../src/domain/plan/indicators';
import type { Config } from '../../src/domain/plan/model';
import { type Random, seeded } from '../../src/host/sample/random';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { copyOf } from '../consolidate/made-book';

const ROWS = 5000;
const parties = Array.from({ length: 300 }, (_, at) => `${'あいうえおかきくけこ'.charAt(at % 10)}の会${at}`);

/** Writes `count` copies into a folder; answers their bytes together. */
export function makeManyBooks(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let book = 0; book < count; book += 1) {
    const zip = zipOf(filesOf(book));
    writeFileSync(join(folder, `${String(book).padStart(5, '0')}.zip`), zip);
    bytes += zip.length;
  }
  return bytes;
}

function filesOf(book: number): Map<string, Buffer> {
  const closed = book % 2 === 0 ? [0, 1, 2, 3, 4, 5] : [];
  const small = copyOf({
    config: chofuR7,
    code: '',
    municipality: `市区町村${book}`,
    bookId: `book-${book}`,
    at: '2026/04/10 09:00:00',
    rows: [],
    closed,
  });
  const files = new Map(small.map(({ name, text }) => [name, Buffer.from(text)]));
  const head = (name: string): string =>
    (small.find((file) => file.name === name)?.text ?? '').split('\r\n', 1)[0] ?? '';
  const { entries, history } = linesOf(chofuR7, seeded(book + 1), book);
  files.set('記録.csv', Buffer.from(`${head('記録.csv')}\r\n${entries}`));
  files.set('変更履歴.csv', Buffer.from(`${head('変更履歴.csv')}\r\n${history}`));
  const rows = new Map([
    ['記録.csv', ROWS],
    ['変更履歴.csv', ROWS],
  ]);
  const before = new Map(
    (small.find(({ name }) => name === 'ファイル一覧.csv')?.text ?? '')
      .split('\r\n')
      .map((line) => [line.split(',')[0] ?? '', line]),
  );
  files.delete('ファイル一覧.csv');
  const list = [...files].map(([name, content]) => {
    const counted = rows.get(name) ?? before.get(name)?.split(',')[1] ?? '0';
    return `${name},${counted},${createHash('sha256').update(content).digest('hex')}\r\n`;
  });
  files.set('ファイル一覧.csv', Buffer.from(`\ufeffファイル,行数,SHA-256\r\n${list.join('')}`));
  return files;
}

/** As the add-on packs them: not compressed. */
function zipOf(files: ReadonlyMap<string, Buffer>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date('2026-04-10T00:00:00') });
}

function linesOf(config: Config, random: Random, book: number): { entries: string; history: string } {
  const counted = config.initiatives.map((initiative) => ({ initiative, keys: columnIndicators(initiative) }));
  const places = [...config.areas, config.cityWide];
  const entries: string[] = [];
  const history: string[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    const { initiative, keys } = counted[random.below(counted.length)] ?? {
      initiative: config.initiatives[0],
      keys: allIndicators(config),
    };
    const key = keys[random.below(keys.length)];
    const day = toIso(addDays(config.fiscalYear.first, random.below(365)));
    const area = places[random.below(places.length)] ?? '';
    const party = random.next() < 0.5 ? (parties[random.below(parties.length)] ?? '') : '';
    const note = random.next() < 0.3 ? '"訪問の様子を、\n次の会議で共有する"' : '';
    const id = `${book}-${row}-4c5e-9a53-1d9a1c6b0001:${initiative?.key}`;
    const count = random.below(4) + 1;
    entries.push(
      `${initiative?.key},${initiative?.tab},${row + 7},${day},${area},担当者${random.below(9)},${key?.key},${key?.label},${count},${party},${note},記録済,${id}\r\n`,
    );
    const content = `"{""date"":""${day}"",""area"":""${area}"",""counts"":{""${key?.key}"":${count}},""counterparty"":""${party}""}"`;
    history.push(
      `${day.replace(/-/g, '/')} 10:${String(row % 60).padStart(2, '0')}:00,記録,staff${random.below(9)}@example.jp,${initiative?.tab},${id},,${day} ${area} ${key?.label} ${count},,req-${book}-${row},${content}\r\n`,
    );
  }
  return { entries: entries.join(''), history: history.join('') };
}
