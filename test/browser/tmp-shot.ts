import { launchBrowser } from './browser';
import { openWindow } from './window';

async function main() {
  const browser = await launchBrowser();
  const w = await openWindow(browser, process.argv[2] ?? '');
  await w.goTo('月次!C2');
  await w.page.screenshot({ path: '/tmp/mon.png' });
  await w.goTo('集計!V8');
  await w.page.screenshot({ path: '/tmp/sum.png' });
  await browser.close();
}
void main();
