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

/** What a person has said of lines that would stay out. */
export interface Decisions {
  /** All lines that stand there already are imported as well, or those of these numbers. */
  readonly twins: boolean | readonly number[];
  /** Why lines of closed months are imported; '' keeps them out. */
  readonly lateReason: string;
  /** A whole month means its last day. */
  readonly monthEnds: boolean;
  /** Of a copy only the figures are kept, on 前年度. */
  readonly asLastYear: boolean;
}

const nothingDecided: Decisions = { twins: false, lateReason: '', monthEnds: false, asLastYear: false };

export interface Importing {
  readonly source: Source | null;
  readonly look: Look | null;
  readonly decisions: Decisions;
  readonly busy: boolean;
  readonly said: readonly string[];
  choose(file: Blob): void;
  paste(text: string): void;
  /** Previews it, or imports it once it was previewed. */
  go(): void;
  /** Previews it again with what was decided. */
  decide(change: Partial<Decisions>): void;
}

export function useImport(): Importing {
  const { language, texts } = useEnv();
  const words = texts.progress.importing;
  const ids = useRef(new RequestIds());
  const [source, setSource] = useState<Source | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [decisions, setDecisions] = useState(nothingDecided);
  const { busy, said, run } = useTask();

  const ask = async (from: Source, decided: Decisions, confirmed: boolean): Promise<readonly string[]> => {
    const requestId = ids.current.idFor(JSON.stringify([from, decided]));
    const found = await asked(from, { requestId, ...decided, confirmed });
    setLook(found.ok && !confirmed ? found.look : null);
    if (!found.ok) return sentences(language, found.problems);
    if (!confirmed) return [];
    setSource(null);
    return [
      found.look.kind === 'copy'
        ? decided.asLastYear
          ? words.keptAsLastYear
          : words.restored
        : words.imported(rowsOf(found.look.value)),
    ];
  };
  const choose = async (file: Blob): Promise<readonly string[]> => {
    const chosen = await sourceOf(file).catch(() => null);
    const usable = chosen !== null && 'kind' in chosen ? chosen : null;
    setSource(usable);
    setLook(null);
    setDecisions(nothingDecided);
    if (usable !== null) return ask(usable, nothingDecided, /* confirmed= */ false);
    return [chosen !== null && 'wrong' in chosen ? words.wrongFiles[chosen.wrong] : words.unreadable];
  };
  return {
    ...{ source, look, decisions, busy, said },
    choose: (file) => void run(() => choose(file)),
    paste: (text) => {
      setLook(null);
      setDecisions(nothingDecided);
      setSource({ kind: 'table', text });
    },
    go: () => source !== null && void run(() => ask(source, decisions, look !== null)),
    decide: (change) => {
      const decided = { ...decisions, ...change };
      setDecisions(decided);
      if (source !== null) void run(() => ask(source, decided, /* confirmed= */ false));
    },
  };
}

type Found =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problems: readonly DescribedProblem[] };

interface Asking extends Decisions {
  readonly requestId: string;
  readonly confirmed: boolean;
}

async function asked(source: Source, { twins, asLastYear, ...asking }: Asking): Promise<Found> {
  const { requestId, confirmed } = asking;
  if (source.kind === 'copy') {
    const answer = await call('restoreBook', { requestId, files: [...source.files], asLastYear, confirmed });
    return answer.ok ? { ok: true, look: { kind: 'copy', value: answer.value } } : answer;
  }
  const answer = await call('importTable', {
    ...asking,
    text: source.text,
    twins: typeof twins === 'boolean' ? twins : [...twins],
  });
  return answer.ok ? { ok: true, look: { kind: 'table', value: answer.value } } : answer;
}

export function rowsOf({ tabs }: TableFound): number {
  return tabs.reduce((sum, { rows }) => sum + rows, 0);
}
