/** A pending operation that cannot be read is reported by 点検, and kept until a person decides. */
import { check } from '../../../src/app/check/check';
import { recordEvent } from '../../../src/app/entries/record-event';
import { discardUnreadable } from '../../../src/app/recovery/discard-unreadable';
import { type World, world } from '../memory-workbook';

const json = JSON.stringify({
  version: 7,
  at: '2025/09/30 17:00:00',
  by: 'sato@example.com',
  request: '{"method":"correctEntry","params":{}}',
});

function messages({ deps, workbook }: World): string[] {
  expect(check(deps).ok).toBe(true);
  return workbook.check.shown.map(({ message }) => message);
}

it('is reported with its operation, time and person', () => {
  const made = world();
  made.workbook.journal.unreadableTexts = [json];
  expect(messages(made)).toEqual([
    '途中で止まった操作「訂正」（2025/09/30 17:00:00）（sato@example.com）の控えを読み取れません。続きは行っていません。',
  ]);
});

it.each(['{', 'null', '[]', '{"request":3}', '{"request":"{"}', '{"request":"{\\"method\\":\\"toString\\"}"}'])(
  'is reported when it is no record at all: %s',
  (text) => {
    const made = world();
    made.workbook.journal.unreadableTexts = [text];
    expect(messages(made)).toEqual(['途中で止まった操作の控えを読み取れません。続きは行っていません。']);
  },
);

it('stays through other work, and goes when a person decides, with its text on record', () => {
  const made = world();
  made.workbook.journal.unreadableTexts = [json];
  const credits = [{ indicator: '研修', count: 1 }];
  expect(recordEvent(made.deps, { requestId: 'e1', date: '6/3', area: '市全域', credits }).ok).toBe(true);
  expect(messages(made)).toHaveLength(1);
  expect(discardUnreadable(made.deps)).toEqual({ ok: true, value: 1 });
  expect(made.workbook.history.written.at(-1)).toMatchObject({ kind: 'discarded', before: json });
  expect(messages(made)).toEqual([]);
});

it('stays when others write just now', () => {
  const made = world();
  made.workbook.journal.unreadableTexts = [json];
  made.busy = true;
  expect(discardUnreadable(made.deps).ok).toBe(false);
  expect(made.workbook.journal.unreadableTexts).toEqual([json]);
});
