/** 管理者 in 設定: whoever applies a list that leaves them out is told so, and what to do; nothing applies until then. */
import { PropertyBook } from '../property/book';

/** As the local workbook calls who uses it. */
const OWNER = 'owner@example.com';

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01');
});
afterAll(async () => {
  await book.close();
});

async function writeAdmins(text: string): Promise<void> {
  const keys = await book.values('設定', 'A1:A60');
  await book.type('設定', keys.findIndex(([key]) => key === 'admins') + 1, 3, [[text]]);
}

const applied = async (item: string): Promise<string> => JSON.stringify(await book.menu(item));

it('a list without the person who applies it is refused by name, with the way out', async () => {
  await writeAdmins('owmer@example.com');
  for (const item of ['集計を作り直す', '初期設定']) {
    const said = await applied(item);
    expect(said).toContain(`「設定」の管理者と記録者に ${OWNER} が入っていない`);
    expect(said).toContain('その欄を空にして');
  }
  await writeAdmins('');
  expect(await applied('集計を作り直す')).toContain('集計を作り直しました');
});

it('a list that applies says who may, to whoever is not on it', async () => {
  await writeAdmins(`${OWNER}、b@example.com`);
  expect(await applied('集計を作り直す')).toContain('集計を作り直しました');
  const menu = { path: ['地域福祉KPI', '集計を作り直す'], answers: ['ok'], user: 'a@example.com' };
  const { shown } = await book.workbook.menu(menu);
  expect(JSON.stringify(shown)).toContain(`できる人（${OWNER}、b@example.com）`);
  await writeAdmins('b@example.com');
  expect(await applied('集計を作り直す')).toContain('その欄を空にして');
});
