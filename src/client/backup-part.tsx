/** 控えを取る: everything as CSV files in one archive, by the browser's own download. */
import { useState } from 'preact/hooks';
import { base64, zip } from '../domain/bytes';
import { save, ZIP_TYPE } from './download';
import { useEnv } from './env';
import { call, NoAnswer } from './server';
import { sentences } from './told';

export function BackupPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.backup;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = async (): Promise<void> => {
    setBusy(true);
    setSaid([]);
    try {
      const answer = await call('exportBook', {});
      if (!answer.ok) setSaid(sentences(language, answer.problems));
      else {
        const { day, files } = answer.value;
        save(words.file(day), ZIP_TYPE, base64(zip(files)));
        setSaid([words.taken(words.file(day))]);
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
      <button type="button" class="plain" aria-disabled={busy} onClick={() => !busy && void take()}>
        {busy ? words.taking : words.title}
      </button>
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
