// A window as far as it asks: each ask resolves with how it was done.
import type { LocalWorkbook } from '../../../src/host/local/local-workbook';
import type { FromWindow, ToWindow, WindowAct } from '../../../src/host/local/messages';

export type AskWindow = (message: { act: WindowAct } | { at: string; values: string[][] }) => Promise<ToWindow>;

/** Connects a window of 山田 to the first sheet. */
export function askWindow(workbook: LocalWorkbook, id: string): AskWindow {
  const waiting = new Map<string, (message: ToWindow) => void>();
  const hello = { kind: 'hello', window: id, user: '山田', seen: null } as const;
  const link = workbook.live.connect(hello, (text) => {
    const message: ToWindow = JSON.parse(text);
    if (message.kind === 'done') waiting.get(message.id)?.(message);
  });
  let asked = 0;
  return (message) => {
    asked += 1;
    const own = `${id}-${asked}`;
    const full: FromWindow =
      'act' in message
        ? { kind: 'act', id: own, act: message.act }
        : { kind: 'edit', id: own, at: cellOf(message.at), values: message.values };
    return new Promise((done) => {
      waiting.set(own, done);
      link.receive(full);
    });
  };
}

/** A cell of the first sheet's columns A to Z. */
export function cellOf(a1: string) {
  return { sheetId: 0, row: Number(a1.slice(1)), column: a1.charCodeAt(0) - 64, rows: 1, columns: 1 };
}
