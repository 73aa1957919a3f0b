/** 実績報告書 and 事業計画との比較 as Word files, by the browser's own download. */
import { useState } from 'preact/hooks';
import type { ReportKind } from '../../domain/report/report';
import { sentences } from '../shared/described';
import { Described } from '../shared/described-lines';
import { save, WORD_TYPE } from '../shared/download';
import { useEnv } from '../shared/env';
import { call } from '../shared/server';
import { StillWorking } from '../shared/still-working';
import { useTask } from '../shared/use-task';

const kinds: readonly ReportKind[] = ['results', 'comparison'];

export function ReportPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.report;
  const [kind, setKind] = useState<ReportKind>('results');
  const [asOf, setAsOf] = useState('');
  const { busy, said, run } = useTask();
  const make = async (): Promise<readonly string[]> => {
    const answer = await call('reportFile', { kind, ...(asOf === '' ? {} : { asOf }) });
    if (!answer.ok) return sentences(language, answer.problems);
    save(answer.value.name, WORD_TYPE, answer.value.content);
    return [words.saved(answer.value.name)];
  };
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <div class="field">
        <label for="report-kind">{words.kind}</label>
        <select
          id="report-kind"
          value={kind}
          onChange={(event) => setKind(kinds[event.currentTarget.selectedIndex] ?? 'results')}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="report-day">{words.day}</label>
        <input id="report-day" type="date" value={asOf} onInput={(event) => setAsOf(event.currentTarget.value)} />
      </div>
      <button type="button" class="plain" aria-disabled={busy} onClick={() => void run(make)}>
        {busy ? words.making : words.save}
      </button>
      <StillWorking active={busy} />
      <Described said={said} />
    </section>
  );
}
