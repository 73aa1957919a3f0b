/** Which book and year a copy is of, when it was taken, and whose it is: from a few small files of it. */
import { createHash } from 'node:crypto';
import { fiscalYear } from '../../domain/calendar/fiscal-year';
import { toIso } from '../../domain/calendar/plain-date';
import { parseDate } from '../../domain/cells/parse-date';
import { municipalityCode } from '../../domain/plan/municipality-code';
import { type ArchiveFile, type FoundArchive, type OpenArchive, openArchive, wholeFile } from './archive-file';
import { aboutItems, type FileKey, files, LATEST, listFile, settingColumns } from './archive-format';
import { csvCell, csvWords } from './csv-cell';
import { RefusedError } from './refused-error';
import { csvTable, decodedText } from './small-csv';

export interface Identity {
  readonly archive: FoundArchive;
  readonly version: number;
  readonly bookId: string;
  /** The fiscal year's first. */
  readonly year: number;
  /** yyyy-mm-ddThh:mm:ss, or yyyy-mm-dd of a copy that does not say more. */
  readonly exportedAt: string;
  /** yyyy-mm-dd */
  readonly exportedOn: string;
  /** Six digits; '' where neither the copy nor the names of its folders say. */
  readonly code: string;
  readonly municipality: string;
  /** Two copies of the same content have the same. */
  readonly content: string;
}

/** No file that says what a copy is needs more. */
const SMALL = 1 << 20;

/** @throws RefusedError for what is no copy, or one that cannot be read here */
export async function identify(archive: FoundArchive): Promise<Identity> {
  const open = openArchive(archive);
  try {
    return await identityOf(open, archive);
  } finally {
    open.close();
  }
}

async function identityOf(open: OpenArchive, archive: FoundArchive): Promise<Identity> {
  const about = open.files.get(files.about);
  if (about === undefined) throw new RefusedError('notArchive');
  const item = itemsOf(decodedText(await wholeFile(about, SMALL)));
  const version = Number(item(aboutItems.version));
  if (!Number.isInteger(version) || version < 1) throw new RefusedError('aboutUnreadable', aboutItems.version);
  if (version > LATEST) throw new RefusedError('newer');
  const year = Number(item(aboutItems.year));
  if (!(Number.isInteger(year) && year >= 1989 && year <= 2200))
    throw new RefusedError('aboutUnreadable', aboutItems.year);
  const day = parseDate(csvCell(item(aboutItems.day)), fiscalYear(year));
  if (!day.ok) throw new RefusedError('aboutUnreadable', aboutItems.day);
  const exportedOn = toIso(day.value);
  const known = await whoseItIs(open, archive);
  const shared = { archive, version, year, exportedOn, ...known };
  if (version === 1) {
    const content = await hashOf([...open.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
    return { ...shared, bookId: await oldBookId(open), exportedAt: exportedOn, content };
  }
  const [bookId, exportedAt] = [item(aboutItems.book), item(aboutItems.second)];
  if (bookId === '') throw new RefusedError('aboutUnreadable', aboutItems.book);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(exportedAt))
    throw new RefusedError('aboutUnreadable', aboutItems.second);
  return { ...shared, bookId, exportedAt, content: await hashOf([needed(open, listFile)]) };
}

export function needed({ files: inside }: OpenArchive, name: string): ArchiveFile {
  const file = inside.get(name);
  if (file === undefined) throw new RefusedError('fileMissing', name);
  return file;
}

function itemsOf(text: string): (name: string) => string {
  const rows = csvTable(text, ['項目', '値']) ?? [];
  const items = new Map(rows.map((under) => [under('項目').trim(), csvWords(under('値').trim())]));
  return (name) => items.get(name) ?? '';
}

/** 設定 says; else the name of the file or of a folder that begins with a code: 132047_三鷹市. */
async function whoseItIs(
  open: OpenArchive,
  { shown }: FoundArchive,
): Promise<{ readonly code: string; readonly municipality: string }> {
  const settings = csvTable(
    decodedText(await wholeFile(needed(open, files.settings), SMALL)),
    Object.values(settingColumns),
  );
  if (settings === null) throw new RefusedError('settingsUnreadable', files.settings);
  const setting = (key: string): string =>
    settings.find((under) => under(settingColumns.key) === key)?.(settingColumns.value) ?? '';
  const byPath = codeInPath(shown);
  const code = municipalityCode(csvCell(setting('municipalityCode'))) ?? byPath?.code ?? '';
  const municipality = csvWords(setting('municipality')).trim();
  return { code, municipality: municipality || (byPath?.code === code ? byPath.name : '') };
}

function codeInPath(path: string): { readonly code: string; readonly name: string } | null {
  for (const part of path.split('/').reverse()) {
    const [, digits = '', rest = ''] = /^(\d{6})(?!\d)(.*?)(?:\.[a-z]+)?$/i.exec(part) ?? [];
    const code = municipalityCode(digits);
    if (code !== null) return { code, name: rest.split(/[_\-－\s]+/).find((word) => word !== '') ?? '' };
  }
  return null;
}

/**
 * A copy of version 1 does not name its book. The first line of 変更履歴 is never rewritten, and so tells one book from another;
 * without any, its plan does.
 */
async function oldBookId(open: OpenArchive): Promise<string> {
  let start = '';
  for await (const chunk of needed(open, files.history).chunks()) {
    start += chunk.toString('latin1');
    if (start.split('\n').length > 3 || start.length > SMALL) break;
  }
  const [, first = ''] = start.split('\n');
  const plan: readonly FileKey[] = ['indicators', 'initiatives', 'lists'];
  const hash =
    first.trim() === ''
      ? await hashOf(plan.map((key) => needed(open, files[key])))
      : createHash('sha256').update(first.trim(), 'latin1').digest('hex');
  return `v1-${hash.slice(0, 16)}`;
}

async function hashOf(inside: readonly ArchiveFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of inside) for await (const chunk of file.chunks()) hash.update(chunk);
  return hash.digest('hex');
}
