/** 取り込み: a copy or another table is chosen or pasted, previewed, and imported when the person says so. */

import { sentences } from '../shared/described';
import { Described } from '../shared/described-lines';
import { useEnv } from '../shared/env';
import { StillWorking } from '../shared/still-working';
import { OneDuplicate, TableDecisions } from './table-decisions';
import { type CopyFound, type Importing, type Look, rowsOf, type TableFound, useImport } from './use-import';

/** Lines with something to say that are shown; the rest is counted. */
const SHOWN = 50;

export function ImportPart() {
  const { texts } = useEnv();
  const words = texts.progress.importing;
  const importing = useImport();
  const { look, said } = importing;
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <SourceFields importing={importing} />
      <AsLastYear importing={importing} />
      {look?.kind === 'copy' && <CopyLook value={look.value} />}
      {look?.kind === 'table' && <TableLook importing={importing} value={look.value} />}
      {look?.kind === 'table' && <TableDecisions importing={importing} found={look.value} />}
      <Go importing={importing} />
      <StillWorking active={importing.busy} />
      <Described said={said} />
    </section>
  );
}

interface PartProps {
  readonly importing: Importing;
}

function SourceFields({ importing: { source, choose, paste } }: PartProps) {
  const { texts } = useEnv();
  const words = texts.progress.importing;
  return (
    <>
      <div class="field">
        <label for="import-file">{words.file}</label>
        <input
          id="import-file"
          type="file"
          accept=".zip,.csv,.tsv,.txt"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) choose(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div class="field">
        <label for="import-text">{words.paste}</label>
        <textarea
          id="import-text"
          rows={3}
          value={source?.kind === 'table' ? source.text : ''}
          onInput={(event) => paste(event.currentTarget.value)}
        />
      </div>
    </>
  );
}

/** What is asked of a copy: whether it takes the place of all, or is the year before. */
function AsLastYear({ importing: { source, decisions, decide } }: PartProps) {
  const { texts } = useEnv();
  if (source?.kind !== 'copy') return null;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={decisions.asLastYear}
        onChange={(event) => decide({ asLastYear: event.currentTarget.checked })}
      />
      <span>{texts.progress.importing.asLastYear}</span>
    </label>
  );
}

/** A preview first; then there is nothing to import where every line stays out. */
function Go({ importing: { look, source, busy, go } }: PartProps) {
  const { texts } = useEnv();
  if (look?.kind === 'table' && look.value.accepted === 0) return null;
  return (
    <button type="button" class={look === null ? 'plain' : ''} aria-disabled={busy || source === null} onClick={go}>
      {goWords(look, busy, texts.progress.importing)}
    </button>
  );
}

type Words = ReturnType<typeof useEnv>['texts']['progress']['importing'];

function goWords(look: Look | null, busy: boolean, words: Words): string {
  if (look === null) return busy ? words.looking : words.look;
  if (busy) return words.working;
  return look.kind === 'copy' ? words.restore : words.take(rowsOf(look.value));
}

function CopyLook({ value }: { readonly value: CopyFound }) {
  const { texts } = useEnv();
  const { day, year, entries, closings, quality, history } = value;
  return <p role="status">{texts.progress.importing.copy(day, year, entries, closings, quality, history)}</p>;
}

function TableLook({ importing, value }: PartProps & { readonly value: TableFound }) {
  const { language, texts } = useEnv();
  const words = texts.progress.importing;
  const { lines, accepted, tabs, ignored, problems } = value;
  return (
    <>
      <p role="status">{words.table(lines, accepted)}</p>
      <ul>
        {tabs.map(({ tab, rows }) => (
          <li key={tab}>{words.tabRows(tab, rows)}</li>
        ))}
      </ul>
      {ignored.length > 0 && <p class="hint">{words.ignored(ignored)}</p>}
      {problems.length > 0 && (
        <ul class="problems">
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={JSON.stringify(problem)}>
              <strong>{words.line(problem.where?.row ?? 0, problem.severity === 'error')}</strong>{' '}
              {sentences(language, [problem]).join('')}
              <OneDuplicate importing={importing} problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {problems.length > SHOWN && <p class="hint">{words.more(problems.length - SHOWN)}</p>}
    </>
  );
}
