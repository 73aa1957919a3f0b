import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const shipped = ['Code.js', 'Form.html', 'appsscript.json'];

describe('what is pushed to Google', () => {
  it('is all that dist holds', () => {
    expect(readdirSync(resolve('dist')).sort()).toEqual(shipped);
  });

  it('is, by clasp itself, exactly these three files', async () => {
    const clasp = resolve('node_modules/@google/clasp/build/src/index.js');
    const { stdout } = await promisify(execFile)(process.execPath, [clasp, 'show-file-status', '--json'], {
      timeout: 30_000,
    });
    const status: unknown = JSON.parse(stdout);
    expect(status).toMatchObject({ filesToPush: expect.any(Array) });
    const { filesToPush } = status as { filesToPush: string[] };
    expect(filesToPush.map((file) => file.replace(/^dist[\\/]/, '')).sort()).toEqual(shipped);
  });

  it('asks for the two rights that are needed and no more', () => {
    const manifest: unknown = JSON.parse(readFileSync(resolve('dist/appsscript.json'), 'utf8'));
    expect(manifest).toMatchObject({
      timeZone: 'Asia/Tokyo',
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    });
  });
});
