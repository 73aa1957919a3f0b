/** How far the indicators are, for an area or the city: what is still to do, and what that means a month. */

import { useRef, useState } from 'preact/hooks';
import { shareText, shownShare } from '../../domain/totals/percent';
import type { Opened } from '../back/opened';
import { BackupPart } from '../import-export/backup-part';
import { ImportPart } from '../import-export/import-part';
import { AddressPart } from '../record/address-part';
import { ReportPart } from '../report/report-part';
import { nameOf } from '../shared/acts';
import type { Figures, SummaryRow, ValueOf } from '../shared/answers';
import { AreaOptions } from '../shared/area-options';
import { dayText } from '../shared/day';
import { useEnv } from '../shared/env';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';
import { MonthsPart } from './months-part';
import { paceOf } from './pace';

type Summary = ValueOf<'summary'>;

/** What is opened from the figures, as the back button knows it. */
const PAPERS = 'papers';

interface Props {
  readonly area: string;
  readonly staff: string;
  onGuide(): void;
}

export function ProgressScreen({ opened, ...place }: Props & { readonly opened: Opened }) {
  const { texts } = useEnv();
  const part = opened.part === PAPERS ? PAPERS : 'figures';
  const [scope, setScope] = useState(place.area);
  // Once seen they stay, with what was chosen and typed there.
  const wereOpened = useRef(false);
  if (part === PAPERS) wereOpened.current = true;
  return (
    <>
      <div class="switch">
        {(['figures', PAPERS] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === part}
            onClick={() => (each === PAPERS ? opened.open(PAPERS) : opened.close(PAPERS))}
          >
            {texts.progress.parts[each]}
          </button>
        ))}
      </div>
      {part === 'figures' && <FiguresPart scope={scope} onScope={setScope} />}
      {wereOpened.current && (
        <div hidden={part !== PAPERS}>
          <PapersPart {...place} />
        </div>
      )}
    </>
  );
}

/** What is made of the book: reports and copies; what is brought into it; and the way to the form on a phone. */
function PapersPart(place: Props) {
  return (
    <>
      <ReportPart />
      <BackupPart />
      <ImportPart />
      <AddressPart {...place} />
    </>
  );
}

interface FiguresProps {
  /** An area, or '' for the city. */
  readonly scope: string;
  readonly onScope: (scope: string) => void;
}

function FiguresPart({ scope, onScope }: FiguresProps) {
  const { texts } = useEnv();
  const asked = useAnswer('summary', {});
  return (
    <>
      <div class="field">
        <label for="scope">{texts.area}</label>
        <select id="scope" value={scope} onChange={(event) => onScope(event.currentTarget.value)}>
          <option value="">{texts.progress.city}</option>
          <AreaOptions />
        </select>
      </div>
      <Waiting asked={asked} />
      {asked.value !== null && <Lists summary={asked.value} scope={scope} />}
      {asked.value !== null && !isEmpty(asked.value) && <MonthsPart scope={scope} />}
    </>
  );
}

/** Nothing is recorded in the whole book: no figure is missing, and no area is late. */
function isEmpty({ rows, uncounted }: Summary): boolean {
  return rows.every(({ actual }) => actual === null) && uncounted === 0;
}

interface ListsProps {
  readonly summary: Summary;
  /** An area, or '' for the city. */
  readonly scope: string;
}

function Lists({ summary, scope }: ListsProps) {
  const { options, texts } = useEnv();
  const words = texts.progress;
  // Eighteen times 「未報告」 says no more than this.
  if (isEmpty(summary)) return <p class="notice">{words.noneYet}</p>;
  const lists = options.initiatives.map(({ key, tab }) => ({
    key,
    tab,
    lines: summary.rows
      .filter(({ indicator }) => indicator.startsWith(`${key}.`))
      .flatMap((row) => {
        const figures = figuresOf(row, scope);
        return figures === null ? [] : [{ row, figures }];
      }),
  }));
  return (
    <>
      <p class="hint">{words.asOf(dayText(summary.asOf, texts))}</p>
      {summary.uncounted > 0 && <p class="hint strong">{words.uncounted(summary.uncounted)}</p>}
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ key, tab, lines }) => (
          <section key={key} class="progress" aria-label={tab}>
            <h2>{tab}</h2>
            <ul>
              {lines.map(({ row, figures }) => (
                <Line key={row.indicator} row={row} figures={figures} scope={scope} summary={summary} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

/** null where there is neither a target nor anything reported. */
function figuresOf(row: SummaryRow, scope: string): Figures | null {
  const figures = scope === '' ? row : row.areas[scope];
  if (figures === undefined) return null;
  return scope !== '' && figures.target === null && figures.actual === null ? null : figures;
}

interface LineProps extends ListsProps {
  readonly row: SummaryRow;
  readonly figures: Figures;
}

function Line({ row, figures, scope, summary }: LineProps) {
  const { language, texts } = useEnv();
  const words = texts.progress;
  const plain = (count: number): string => count.toLocaleString(language);
  const { actual, target } = figures;
  const status = scope === '' && row.status !== null ? statusWord(row.status, words.status) : null;
  const described = actual === null ? words.notReported : plain(actual);
  return (
    <li>
      <p class="line">
        <span>{nameOf(row.label, texts)}</span>
        {status !== null && <span class="badge">{status}</span>}
      </p>
      <p class="figures">
        {target === null
          ? words.noTarget(described, actual === null ? '' : row.unit)
          : words.count(described, plain(target), row.unit)}
      </p>
      <LastYear row={row} figures={figures} summary={summary} />
      {scope === '' && language === 'ja' && <p class="pace">{row.reading}</p>}
      {target !== null && target > 0 && <Bar actual={actual} target={target} unit={row.unit} summary={summary} />}
    </li>
  );
}

/** The months that are over, last year and now; nothing where last year has no such line. */
function LastYear({ row, figures, summary }: Omit<LineProps, 'scope'>) {
  const { language, texts } = useEnv();
  const words = texts.progress;
  const { lastYear } = figures;
  if (lastYear === null || summary.period === null) return null;
  const { first, last } = summary.period;
  const amount = (count: number | null): string =>
    count === null ? words.notReported : `${count.toLocaleString(language)}${language === 'ja' ? row.unit : ''}`;
  const months = first === last ? words.oneMonth(first) : words.monthRange(first, last);
  const before = lastYear.before === 'notComparable' ? words.notComparable : amount(lastYear.before);
  return <p class="pace">{words.lastYear(months, before, amount(lastYear.now))}</p>;
}

interface BarProps extends Pick<ListsProps, 'summary'> {
  /** null where nothing was reported, which is no share of the target. */
  readonly actual: number | null;
  readonly target: number;
  readonly unit: string;
}

function Bar({ actual, target, unit, summary }: BarProps) {
  const { language, texts } = useEnv();
  const words = texts.progress;
  const plain = (count: number): string => count.toLocaleString(language);
  const share = (actual ?? 0) / target;
  const { remaining, perMonth } = paceOf(actual ?? 0, target, summary.asOf, summary.until);
  return (
    <>
      <div class="bar" aria-hidden="true">
        <span class="fill" style={{ width: `${Math.min(100, shownShare(share) * 100)}%` }} />
      </div>
      <p class="pace">
        {actual !== null && <b>{shareText(share)} </b>}
        {remaining === 0 ? words.done : words.remaining(plain(remaining), unit)}{' '}
        {remaining > 0 && perMonth !== null && words.perMonth(plain(perMonth), unit)}
      </p>
    </>
  );
}

function statusWord(status: string, words: Readonly<Record<string, string>>): string {
  return words[status] ?? status;
}
