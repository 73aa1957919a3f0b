/** 控えを取る: everything as CSV files in one archive, by the browser's own download. */
import { base64, zip } from '../domain/bytes';
import { save, ZIP_TYPE } from './download';
import { useEnv } from './env';
import { call } from './server';
import { sentences } from './told';
import { Told } from './told-lines';
import { useTask } from './use-task';

export function BackupPart() {
  const { language, texts } = useEnv();
  const words = texts.progress.backup;
  const { busy, said, run } = useTask();
  const take = async (): Promise<readonly string[]> => {
    const answer = await call('exportBook', {});
    if (!answer.ok) return sentences(language, answer.problems);
    const { day, files } = answer.value;
    save(words.file(day), ZIP_TYPE, base64(zip(files)));
    return [words.taken(words.file(day))];
  };
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="hint">{words.hint}</p>
      <button type="button" class="plain" aria-disabled={busy} onClick={() => void run(take)}>
        {busy ? words.taking : words.title}
      </button>
      <Told said={said} />
    </section>
  );
}
