/** 実績報告書 and 事業計画との比較 as Word files, by the browser's own download. */
import { useState } from 'preact/hooks';
import { save, WORD_TYPE } from './download';
import { useEnv } from './env';
import { call, NoAnswer } from './server';
import { sentences } from './told';

export function ReportPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.report;
  const [kind, setKind] = useState('results');
  const [asOf, setAsOf] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const make = async (): Promise<void> => {
    setBusy(true);
    setSaid([]);
    try {
      const answer = await call('reportFile', { kind, ...(asOf === '' ? {} : { asOf }) });
      if (!answer.ok) setSaid(sentences(language, answer.problems));
      else {
        save(answer.value.name, WORD_TYPE, answer.value.content);
        setSaid([words.saved(answer.value.name)]);
      }
    } catch (error) {
      setSaid([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <div class="field">
        <label for="report-kind">{words.kind}</label>
        <select id="report-kind" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          <option value="results">{words.results}</option>
          <option value="comparison">{words.comparison}</option>
        </select>
      </div>
      <div class="field">
        <label for="report-day">{words.day}</label>
        <input id="report-day" type="date" value={asOf} onInput={(event) => setAsOf(event.currentTarget.value)} />
      </div>
      <button type="button" class="plain" aria-disabled={busy} onClick={() => !busy && void make()}>
        {busy ? words.making : words.save}
      </button>
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
