/** One headless Chromium for a run of tests, with Japanese letters: both come out of npm packages, nothing of the machine's is used. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const HOME = resolve(__dirname, '../../.build/browser');
const FACES = ['400Regular', '700Bold'];
/** The package is an ES module and unpacks its program where TMPDIR points, once: a run of its own keeps both out of the tests. */
const UNPACK = "import('@sparticuz/chromium').then(({ default: c }) => c.executablePath()).then((p) => console.log(p))";

/** Names the browser that was started for all test files, for those who join it. */
const ADDRESS = 'TEST_BROWSER';

/** Starts a browser of one's own. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launching());
}

/** Starts the browser that `openBrowser` joins, also in programs that this one starts from then on. The caller closes it. */
export async function startBrowser(): Promise<BrowserServer> {
  const server = await chromium.launchServer(await launching());
  process.env[ADDRESS] = server.wsEndpoint();
  return server;
}

/** Joins the browser of the run. To close it closes what was opened here and nothing else. */
export async function openBrowser(): Promise<Browser> {
  return chromium.connect(process.env[ADDRESS] ?? '');
}

async function launching(): Promise<LaunchOptions> {
  return {
    executablePath: await unpacked(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=ja'],
    env: { ...process.env, FONTCONFIG_FILE: await fontsFile() },
  };
}

/** Where the browser's program lies; unpacked there at the first call. Test files run side by side, so the first call comes before them. */
export async function unpacked(): Promise<string> {
  await mkdir(HOME, { recursive: true });
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', UNPACK], {
    cwd: HOME,
    env: { ...process.env, TMPDIR: HOME },
  });
  return stdout.trim();
}

async function fontsFile(): Promise<string> {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));
  const dirs = FACES.map((face) => `<dir>${resolve(fonts, face)}</dir>`).join('');
  const file = resolve(HOME, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${HOME}/fonts</cachedir></fontconfig>`,
  );
  return file;
}
