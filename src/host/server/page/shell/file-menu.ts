/** ファイル of the menu bar: a copy of the whole workbook, as Sheets makes one. */
import { tell } from '../base/dialogs';
import { texts } from '../base/texts';
import { toast } from '../base/toasts';
import { copyTexts } from './copy-texts';

export const fileMenu = {
  caption: copyTexts.file,
  items: [{ text: copyTexts.makeCopy, act: () => void makeCopy() }],
} as const;

async function makeCopy(): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/copy', { method: 'POST', headers, body: '{}' });
    const said: { file?: string; error?: { message: string } } = await answer.json();
    await tell(copyTexts.makeCopy, said.file === undefined ? (said.error?.message ?? '') : copyTexts.made(said.file));
  } catch {
    toast(texts.failed, copyTexts.failed, { lasting: true });
  }
}
