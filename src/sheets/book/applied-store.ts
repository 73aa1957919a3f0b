/** The applied configuration in the spreadsheet's developer metadata: it travels with a copy and costs no range read. */
import type { PlainDate } from '../../domain/calendar/plain-date';
import { fromIso, toIso } from '../../domain/calendar/plain-date';
import type { ClosedMonths } from '../../domain/closing/closing';
import type { FormerLabel } from '../../domain/plan/former-names';
import type { DatedRenaming } from '../../domain/plan/renaming';
import { decodeBook, encodeBook } from '../../schema/stored/stored-book';
import { decodeCharts, encodeCharts, type StoredCharts } from '../../schema/stored/stored-charts';
import { decodeClosed, encodeClosed } from '../../schema/stored/stored-closed';
import { type Applied, decodeApplied, encodeApplied, type ReadApplied } from '../../schema/stored/stored-config';
import { decodeFormulas, encodeFormulas, type StoredFormulas } from '../../schema/stored/stored-formulas';
import { decodeIds } from '../../schema/stored/stored-ids';
import { decodeLooks, encodeLooks, type LookKey } from '../../schema/stored/stored-looks';
import { decodePending, encodePending, type StoredPending } from '../../schema/stored/stored-pending';
import { decodeFormerLabels, decodeRenamed, encodeRenamed } from '../../schema/stored/stored-renamed';
import { decodeSeal, encodeSeal, type StoredSeal } from '../../schema/stored/stored-seal';
import * as years from '../../schema/stored/stored-year';
import { asideText, type UnreadablePending, unreadablePending } from '../../schema/stored/unreadable-pending';
import { fileId } from '../platform/active-book';
import { forget, putAway, putBack } from '../platform/long-text';
import * as keys from './stored-keys';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** What is kept under a name. What was just added is asked for again only when it is to be changed once more. */
interface Entry {
  readonly text: string;
  readonly metadata: Metadata | null;
}

/** One record per spreadsheet; nothing is read until it is asked for. */
export class AppliedStore {
  private entries: Map<string, Entry> | null = null;
  /** Given and not yet written. */
  private readonly looks = new Map<LookKey, string>();
  /** Goes up when the lock is got and when it is given back: between the two nobody else writes. */
  turn = 0;
  private readIn = -1;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  read(): ReadApplied | null {
    const text = this.find(keys.APPLIED_KEY);
    return text === undefined ? null : decodeApplied(text);
  }

  write(applied: Applied): void {
    this.put(keys.APPLIED_KEY, encodeApplied(applied));
  }

  /** The as-of date that stands on 集計. */
  shownAsOf(): PlainDate | null {
    const text = this.find(keys.AS_OF_KEY);
    return text === undefined ? null : fromIso(text);
  }

  setShownAsOf(date: PlainDate): void {
    this.put(keys.AS_OF_KEY, toIso(date));
  }

  /** The months closed; null when nothing tells (never closed, or a copy without its record). */
  closed(): ClosedMonths | null {
    const text = this.find(keys.CLOSED_KEY);
    return text === undefined ? null : decodeClosed(text);
  }

  /** The same, asked of the spreadsheet anew, once a lock: others may have closed a month since this execution started. */
  closedNow(): ClosedMonths | null {
    if (this.readIn !== this.turn) this.refresh();
    return this.closed();
  }

  setClosed(closed: ClosedMonths): void {
    this.put(keys.CLOSED_KEY, encodeClosed(closed));
  }

  /** What an execution left unfinished, asked of the spreadsheet anew. */
  pendingNow(): StoredPending | null {
    this.refresh();
    this.readIn = this.turn;
    return this.mayBePending() ? decodePending(this.pendingText()) : null;
  }

  /** Whether something stood unfinished when the record was last read. */
  mayBePending(): boolean {
    return (this.find(keys.PENDING_KEY) ?? '') !== '';
  }

  /** A long one lies elsewhere. */
  private pendingText(): string {
    return putBack(this.find(keys.PENDING_KEY) ?? '');
  }

  /** What stands there and cannot be read is put aside first. */
  setPending(pending: StoredPending | null): void {
    const kept = this.find(keys.PENDING_KEY) ?? '';
    const before = kept === '' ? '' : this.pendingText();
    if (before !== '' && decodePending(before) === null) this.putAside(asideText(before));
    if (pending !== null || kept !== '')
      this.put(keys.PENDING_KEY, pending === null ? '' : putAway(encodePending(pending)));
    if (pending === null) forget(kept);
  }

  /** Unfinished operations that cannot be read, those put aside first. */
  unreadablePending(): UnreadablePending[] {
    const now = this.pendingText();
    const texts = [...this.aside().values(), ...(decodePending(now) === null ? [now] : [])];
    return [...new Set(texts)].filter((text) => text !== '').map(unreadablePending);
  }

  forgetUnreadable(): void {
    for (const [key, text] of this.aside()) if (text !== '') this.put(key, '');
    const now = this.pendingText();
    if (now !== '' && decodePending(now) === null) this.put(keys.PENDING_KEY, '');
  }

  /** Its own entry for each: one may hold no more than 30,000 characters. */
  private putAside(text: string): void {
    const aside = this.aside();
    if ([...aside.values()].includes(text)) return;
    const free = [...aside].find(([, each]) => each === '')?.[0];
    this.put(free ?? `${keys.UNREADABLE_KEY}.${aside.size + 1}`, text);
  }

  private aside(): Map<string, string> {
    const entries = [...this.all()].filter(([key]) => key.startsWith(`${keys.UNREADABLE_KEY}.`));
    return new Map(entries.map(([key, { text }]) => [key, text]));
  }

  /** The last seal of 変更履歴; null before there is one. */
  seal(): StoredSeal | null {
    return decodeSeal(this.find(keys.SEAL_KEY) ?? '');
  }

  setSeal(seal: StoredSeal): void {
    this.put(keys.SEAL_KEY, encodeSeal(seal));
  }

  /** The ids of the charts of ダッシュボード. */
  charts(): StoredCharts {
    return decodeCharts(this.find(keys.CHARTS_KEY) ?? '');
  }

  setCharts(ids: StoredCharts): void {
    this.put(keys.CHARTS_KEY, encodeCharts(ids));
  }

  /** What the generated tabs were given; null while nothing tells. */
  formulas(): StoredFormulas | null {
    return decodeFormulas(this.find(keys.FORMULAS_KEY) ?? '');
  }

  setFormulas(formulas: StoredFormulas): void {
    this.put(keys.FORMULAS_KEY, encodeFormulas(formulas));
  }

  /** Which look a tab was given last; null while nothing tells. */
  look(key: LookKey): string | null {
    return this.looks.get(key) ?? decodeLooks(this.find(keys.LOOKS_KEY) ?? '')[key] ?? null;
  }

  /** null, written at once, while a tab is being given another one: ended half-way, it is given anew. Others wait for keepLooks(). */
  setLook(key: LookKey, print: string | null): void {
    if (print !== null) {
      this.looks.set(key, print);
      return;
    }
    this.looks.delete(key);
    const { [key]: before, ...others } = decodeLooks(this.find(keys.LOOKS_KEY) ?? '');
    if (before !== undefined) this.put(keys.LOOKS_KEY, encodeLooks(others));
  }

  /** Writes what setLook() was given, in one write. */
  keepLooks(): void {
    if (this.looks.size === 0) return;
    this.put(
      keys.LOOKS_KEY,
      encodeLooks({ ...decodeLooks(this.find(keys.LOOKS_KEY) ?? ''), ...Object.fromEntries(this.looks) }),
    );
    this.looks.clear();
  }

  /** The mark of a copy whose 取り込み was not ended; '' when there is none. */
  restoring(): string {
    return this.find(keys.RESTORING_KEY) ?? '';
  }

  setRestoring(mark: string): void {
    if (mark !== this.restoring()) this.put(keys.RESTORING_KEY, mark);
  }

  /** Ids of the sheets that are copies of tabs as an earlier version left them. */
  copies(): readonly number[] {
    return decodeIds(this.find(keys.COPIES_KEY) ?? '');
  }

  setCopies(ids: readonly number[]): void {
    this.put(keys.COPIES_KEY, JSON.stringify(ids));
  }

  /** Names that were changed, oldest first. */
  renamed(): readonly DatedRenaming[] {
    return decodeRenamed(this.find(keys.RENAMED_KEY) ?? '');
  }

  setRenamed(renamed: readonly DatedRenaming[]): void {
    this.put(keys.RENAMED_KEY, encodeRenamed(renamed, this.formerLabels()));
  }

  formerLabels(): readonly FormerLabel[] {
    return decodeFormerLabels(this.find(keys.RENAMED_KEY) ?? '');
  }

  setFormerLabels(labels: readonly FormerLabel[]): void {
    this.put(keys.RENAMED_KEY, encodeRenamed(this.renamed(), labels));
  }

  /** Whether 団体 has other spellings: only then is it read for what is typed. */
  hasAliases(): boolean {
    return (this.find(keys.ALIASES_KEY) ?? '') !== '';
  }

  setHasAliases(has: boolean): void {
    if (has !== this.hasAliases()) this.put(keys.ALIASES_KEY, has ? 'true' : '');
  }

  /** Whether the tabs still have names that were changed since they were built. */
  isStale(): boolean {
    return (this.find(keys.STALE_KEY) ?? '') !== '';
  }

  setStale(stale: boolean): void {
    if (stale !== this.isStale()) this.put(keys.STALE_KEY, stale ? 'true' : '');
  }

  /** Where the year was set up or started; null in a book of before there were years. */
  year(): years.StoredYear | null {
    return years.decodeYear(this.find(keys.YEAR_KEY) ?? '');
  }

  setYear(year: years.StoredYear): void {
    this.put(keys.YEAR_KEY, years.encodeYear(year));
  }

  /** The file that a book's id was made for; null before there is one. */
  bookFile = (): string | null => decodeBook(this.find(keys.BOOK_KEY) ?? '')?.file ?? null;

  starting(): years.StartingYear | null {
    return years.decodeStarting(this.find(keys.STARTING_KEY) ?? '');
  }

  setStarting(starting: years.StartingYear | null): void {
    this.put(keys.STARTING_KEY, starting === null ? '' : JSON.stringify(starting));
  }

  /** The id by which copies of this very file are known; null before there is one, and in a copied file. */
  bookId(): string | null {
    const book = decodeBook(this.find(keys.BOOK_KEY) ?? '');
    return book !== null && book.file === fileId(this.spreadsheet) ? book.id : null;
  }

  setBookId(id: string): void {
    this.put(keys.BOOK_KEY, encodeBook({ id, file: fileId(this.spreadsheet) }));
  }

  /** What others have written since is read again. */
  refresh(): void {
    this.entries = null;
  }

  private put(key: string, value: string): void {
    const before = this.all().get(key);
    if (before?.text === value) return;
    const metadata = before === undefined ? null : this.metadataOf(key, before);
    if (metadata !== null) metadata.setValue(value);
    else this.spreadsheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    this.all().set(key, { text: value, metadata });
  }

  private metadataOf(key: string, { metadata }: Entry): Metadata | null {
    if (metadata !== null) return metadata;
    this.refresh();
    return this.all().get(key)?.metadata ?? null;
  }

  /** undefined for what is not kept. */
  private find(key: string): string | undefined {
    return this.all().get(key)?.text;
  }

  private all(): Map<string, Entry> {
    this.entries ??= new Map(
      this.spreadsheet
        .getDeveloperMetadata()
        .map((metadata) => [metadata.getKey(), { text: metadata.getValue() ?? '', metadata }]),
    );
    return this.entries;
  }
}
