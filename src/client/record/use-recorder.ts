/** The state of sending: what is under way and what there is to say about the last. */
import { useRef, useState } from 'preact/hooks';
import { useEnv } from '../shared/env';
import type { Said } from '../shared/notice';
import { besideGrid, showRow } from '../shared/server';
import { type Desk, send } from './sending';
import type { DraftStore } from './use-draft';

export interface Recorder {
  /** What the button says meanwhile; null when nothing is under way. */
  readonly busy: string | null;
  /** How it went; null when there is nothing to say. */
  readonly said: Said | null;
  send(): void;
  clear(): void;
  /** Goes to the latest entries. */
  toRecent(): void;
}

/** `toRecent` also shows an entry where there is no grid beside the form. */
export function useRecorder(store: DraftStore, toRecent: () => void): Recorder {
  const env = useEnv();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const working = useRef(false);
  const alone: Desk['alone'] = async (saying, work) => {
    if (working.current) return;
    working.current = true;
    setBusy(saying);
    setSaid(null);
    await work();
    working.current = false;
    setBusy(null);
  };
  const showEntry: Desk['showEntry'] = ([first]) => {
    if (besideGrid() && first !== undefined) void showRow(first);
    else toRecent();
  };
  const desk: Desk = { env, store, alone, say: setSaid, showEntry };
  return { busy, said, send: () => void send(desk, /* confirmed= */ false), clear: () => setSaid(null), toRecent };
}
