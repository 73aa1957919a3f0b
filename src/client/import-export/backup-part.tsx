/** 控えを取る: everything as CSV files in one archive, by the browser's own download. */
import { base64, zip } from '../../domain/encoding/bytes';
import { sentences } from '../shared/described';
import { Described } from '../shared/described-lines';
import { save, ZIP_TYPE } from '../shared/download';
import { useEnv } from '../shared/env';
import { call } from '../shared/server';
import { StillWorking } from '../shared/still-working';
import { useTask } from '../shared/use-task';

export function BackupPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.backup;
  const { busy, said, run } = useTask();
  const take = async (): Promise<readonly string[]> => {
    const answer = await call('exportBook', {});
    if (!answer.ok) return sentences(language, answer.problems);
    const { day, files } = answer.value;
    save(words.file(day), ZIP_TYPE, base64(zip(files)));
    return [words.imported(words.file(day))];
  };
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <button type="button" class="plain" aria-disabled={busy} onClick={() => void run(take)}>
        {busy ? words.taking : words.title}
      </button>
      <StillWorking active={busy} />
      <Described said={said} />
    </section>
  );
}
