import { launchBrowser } from '../browser';
import { comparePictures, inWords } from './accepted-pictures';

it('every tab, screen and paper looks as it was accepted', async () => {
  const browser = await launchBrowser();
  try {
    const compared = await comparePictures(browser, false);
    expect(inWords(compared)).toBe(`All ${compared.made} pictures look as accepted.`);
  } finally {
    await browser.close();
  }
});
