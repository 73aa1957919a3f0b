/** 取り込み: a copy or another table is chosen or pasted, looked at, and taken in when the person says so. */
import { useRef, useState } from 'preact/hooks';
import type { ToldProblem, ValueOf } from './answers';
import { useEnv } from './env';
import { RequestIds } from './request-ids';
import { call, NoAnswer } from './server';
import { type Source, sourceOf } from './source';
import { sentences } from './told';

/** What the server found in it; `twins` takes in lines that stand there already as well. */
type Look =
  | { readonly kind: 'copy'; readonly value: ValueOf<'restoreBook'> }
  | { readonly kind: 'table'; readonly value: ValueOf<'importTable'>; readonly twins: boolean };

/** Lines with something to say that are shown; the rest is counted. */
const SHOWN = 50;

export function ImportPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.importing;
  const ids = useRef(new RequestIds());
  const [source, setSource] = useState<Source | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);

  const ask = async (from: Source, twins: boolean, confirmed: boolean): Promise<void> => {
    setBusy(true);
    setSaid([]);
    try {
      const found = await asked(from, twins, confirmed, ids.current.idFor(JSON.stringify([from, twins])));
      if (!found.ok) {
        setLook(null);
        setSaid(sentences(language, found.problems));
      } else if (confirmed) {
        setLook(null);
        setSource(null);
        setSaid([found.look.kind === 'copy' ? words.restored : words.taken(rowsOf(found.look.value))]);
      } else setLook(found.look);
    } catch (error) {
      setSaid([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
    } finally {
      setBusy(false);
    }
  };
  const choose = async (file: Blob): Promise<void> => {
    try {
      const chosen = await sourceOf(file);
      setSource(chosen);
      await ask(chosen, false, false);
    } catch {
      setSaid([words.unreadable]);
    }
  };
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <div class="field">
        <label for="import-file">{words.file}</label>
        <input
          id="import-file"
          type="file"
          accept=".zip,.csv,.tsv,.txt"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void choose(file);
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
          onInput={(event) => {
            setLook(null);
            setSource({ kind: 'table', text: event.currentTarget.value });
          }}
        />
      </div>
      {look === null && (
        <button
          type="button"
          class="plain"
          aria-disabled={busy || source === null}
          onClick={() => !busy && source !== null && void ask(source, false, false)}
        >
          {busy ? words.looking : words.look}
        </button>
      )}
      {look?.kind === 'copy' && <CopyLook value={look.value} />}
      {look?.kind === 'table' && <TableLook value={look.value} />}
      {look?.kind === 'table' && (look.twins || hasTwins(look.value)) && source !== null && (
        <label class="tick">
          <input type="checkbox" checked={look.twins} onChange={() => void ask(source, !look.twins, false)} />
          <span>{words.twins}</span>
        </label>
      )}
      {look !== null && source !== null && (look.kind === 'copy' || look.value.accepted > 0) && (
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && void ask(source, look.kind === 'table' && look.twins, true)}
        >
          {busy ? words.working : look.kind === 'copy' ? words.restore : words.take(rowsOf(look.value))}
        </button>
      )}
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

type Found =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problems: readonly ToldProblem[] };

async function asked(source: Source, twins: boolean, confirmed: boolean, requestId: string): Promise<Found> {
  if (source.kind === 'copy') {
    const answer = await call('restoreBook', { requestId, files: [...source.files], confirmed });
    return answer.ok ? { ok: true, look: { kind: 'copy', value: answer.value } } : answer;
  }
  const answer = await call('importTable', { requestId, text: source.text, twins, confirmed });
  return answer.ok ? { ok: true, look: { kind: 'table', value: answer.value, twins } } : answer;
}

function rowsOf({ tabs }: ValueOf<'importTable'>): number {
  return tabs.reduce((sum, { rows }) => sum + rows, 0);
}

function hasTwins({ problems }: ValueOf<'importTable'>): boolean {
  return problems.some(({ code }) => code === 'entry.duplicate');
}

function CopyLook({ value }: { readonly value: ValueOf<'restoreBook'> }) {
  const { texts } = useEnv();
  const { day, year, entries, closings, quality, history } = value;
  return <p role="status">{texts.progress.importing.copy(day, year, entries, closings, quality, history)}</p>;
}

function TableLook({ value }: { readonly value: ValueOf<'importTable'> }) {
  const { language, texts } = useEnv();
  const words = texts.progress.importing;
  const { lines, accepted, tabs, ignored, problems } = value;
  const shown = problems.slice(0, SHOWN);
  return (
    <>
      <p role="status">{words.table(lines, accepted)}</p>
      <ul>
        {tabs.map(({ tab, rows }) => (
          <li key={tab}>{words.tabRows(tab, rows)}</li>
        ))}
      </ul>
      {ignored.length > 0 && <p class="hint">{words.ignored(ignored)}</p>}
      {shown.length > 0 && (
        <ul class="problems">
          {shown.map((problem) => (
            <li key={JSON.stringify(problem)}>
              <strong>{words.line(problem.where?.row ?? 0, problem.severity === 'error')}</strong>{' '}
              {sentences(language, [problem]).join('')}
            </li>
          ))}
        </ul>
      )}
      {problems.length > SHOWN && <p class="hint">{words.more(problems.length - SHOWN)}</p>}
    </>
  );
}
