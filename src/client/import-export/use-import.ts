/** The course of a 取り込み: what was chosen, what the server found in it, and how it went. */
import { useRef, useState } from 'preact/hooks';
import type { DescribedProblem, ValueOf } from '../shared/answers';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { RequestIds } from '../shared/request-ids';
import { call } from '../shared/server';
import { useTask } from '../shared/use-task';
import { type Source, sourceOf } from './source';

export type CopyFound = ValueOf<'restoreBook'>;
export type TableFound = ValueOf<'importTable'>;

/** What the server found in it. */
export type Look =
  | { readonly kind: 'copy'; readonly value: CopyFound }
  | { readonly kind: 'table'; readonly value: TableFound };

export interface Importing {
  readonly source: Source | null;
  readonly look: Look | null;
  /** Lines that stand there already are imported as well. */
  readonly withDuplicates: boolean;
  readonly busy: boolean;
  readonly said: readonly string[];
  choose(file: Blob): void;
  paste(text: string): void;
  /** Previews it, or imports it once it was previewed. */
  go(): void;
  setDuplicates(withDuplicates: boolean): void;
}

export function useImport(): Importing {
  const { language, texts } = useEnv();
  const words = texts.progress.importing;
  const ids = useRef(new RequestIds());
  const [source, setSource] = useState<Source | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [withDuplicates, setDuplicates] = useState(false);
  const { busy, said, run } = useTask();

  const ask = async (from: Source, withDuplicates: boolean, confirmed: boolean): Promise<readonly string[]> => {
    const requestId = ids.current.idFor(JSON.stringify([from, withDuplicates]));
    const found = await asked(from, { requestId, withDuplicates, confirmed });
    setLook(found.ok && !confirmed ? found.look : null);
    if (!found.ok) return sentences(language, found.problems);
    if (!confirmed) return [];
    setSource(null);
    return [found.look.kind === 'copy' ? words.restored : words.imported(rowsOf(found.look.value))];
  };
  const choose = async (file: Blob): Promise<readonly string[]> => {
    const chosen = await sourceOf(file).catch(() => null);
    setSource(chosen);
    setDuplicates(false);
    return chosen === null ? [words.unreadable] : ask(chosen, /* withTwins= */ false, /* confirmed= */ false);
  };
  return {
    ...{ source, look, withDuplicates, busy, said },
    choose: (file) => void run(() => choose(file)),
    paste: (text) => {
      setLook(null);
      setSource({ kind: 'table', text });
    },
    go: () => source !== null && void run(() => ask(source, withDuplicates, look !== null)),
    setDuplicates: (wanted) => {
      setDuplicates(wanted);
      if (source !== null) void run(() => ask(source, wanted, /* confirmed= */ false));
    },
  };
}

type Found =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problems: readonly DescribedProblem[] };

interface Asking {
  readonly requestId: string;
  readonly withDuplicates: boolean;
  readonly confirmed: boolean;
}

async function asked(source: Source, { requestId, withDuplicates, confirmed }: Asking): Promise<Found> {
  if (source.kind === 'copy') {
    const answer = await call('restoreBook', { requestId, files: [...source.files], confirmed });
    return answer.ok ? { ok: true, look: { kind: 'copy', value: answer.value } } : answer;
  }
  const answer = await call('importTable', { requestId, text: source.text, twins: withDuplicates, confirmed });
  return answer.ok ? { ok: true, look: { kind: 'table', value: answer.value } } : answer;
}

export function rowsOf({ tabs }: TableFound): number {
  return tabs.reduce((sum, { rows }) => sum + rows, 0);
}
