/** このアドオンについて from the menu: version and commit, rights, licences. */
import { ja } from '../i18n/ja';
import type { BuildInfo } from '../i18n/ja/about';
import { menuItems } from '../i18n/words/names';
import { showDialog } from '../sheets/platform/platform';

/** Put in by the build. */
declare const BUILD_INFO: BuildInfo;

export function aboutByMenu(): void {
  showDialog(menuItems.about, ja.about.text(BUILD_INFO));
}
