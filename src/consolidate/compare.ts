/** Holds the checksum that BigQuery gave against DuckDB's, line by line. */
import { csvRows, decodedText } from './archive/small-csv';
import { runTexts } from './texts/run-texts';

const KEYS = 2;

/** What differs, a sentence each; none when all is equal. null where the pasted text is no such result. */
export function differences(
  here: Buffer,
  there: Buffer,
): { readonly lines: number; readonly described: readonly string[] } | null {
  const [head = [], ...own] = csvRows(decodedText(here));
  const [other = [], ...theirs] = csvRows(pasted(decodedText(there)));
  if (head.length !== other.length || head.some((name, at) => other[at]?.trim() !== name)) return null;
  const { missing, surplus, differs } = runTexts.compare;
  const placeOf = (row: readonly string[]): string =>
    row
      .slice(0, KEYS)
      .map((cell) => cell.trim())
      .join(' ');
  const found = new Map(theirs.map((row) => [placeOf(row), row]));
  const described: string[] = [];
  for (const row of own) {
    const place = placeOf(row);
    const match = found.get(place);
    found.delete(place);
    if (match === undefined) {
      described.push(missing(place));
      continue;
    }
    head.forEach((column, at) => {
      const [mine, yours] = [plain(row[at]), plain(match[at])];
      if (mine !== yours) described.push(differs(place, column, mine, yours));
    });
  }
  return { lines: own.length, described: [...described, ...[...found.keys()].map(surplus)] };
}

/** The browser's console copies cells parted by tabs. */
function pasted(text: string): string {
  const start = text.trimStart();
  return start.split('\n', 1)[0]?.includes('\t') === true ? start.replace(/\t/g, ',') : start;
}

function plain(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text === 'null' || text === 'NULL' ? '' : text;
}
