/** While an answer is waited for, and when none came. */

import { sentences } from './described';
import { useEnv } from './env';
import { notLoaded } from './not-loaded';
import { StillWorking } from './still-working';
import type { Asked } from './use-answer';

export function Waiting({ asked, saying }: { readonly asked: Asked<unknown>; readonly saying?: string }) {
  const { language, texts } = useEnv();
  if (asked.loading)
    return (
      <>
        <p role="status">{saying ?? texts.loading}</p>
        <StillWorking active />
      </>
    );
  if (asked.silence === null && asked.problems.length === 0) return null;
  return (
    <div class="notice refused" role="alert">
      <p>{asked.silence !== null ? notLoaded(texts, asked.silence) : sentences(language, asked.problems).join(' ')}</p>
      <div class="actions">
        <button type="button" class="plain" onClick={asked.reload}>
          {texts.reload}
        </button>
      </div>
    </div>
  );
}
