import { Closing } from '../../../src/host/server/closing';

describe('closing', () => {
  it('gives back in reverse order, once, and passes the first failure on after the rest is done', async () => {
    const done: string[] = [];
    const closing = new Closing();
    await closing.add(async () => void done.push('file'));
    await closing.add(async () => {
      done.push('server');
      throw new Error('late');
    });
    await closing.add(async () => void done.push('workbook'));
    expect(closing.started).toBe(false);
    const ends = await Promise.allSettled([closing.close(), closing.close()]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(done).toEqual(['workbook', 'server', 'file']);
    expect(closing.started).toBe(true);
  });

  it('gives back at once what is opened after the end has come', async () => {
    const done: string[] = [];
    const closing = new Closing();
    await closing.close();
    await closing.add(async () => void done.push('late'));
    expect(done).toEqual(['late']);
  });
});
