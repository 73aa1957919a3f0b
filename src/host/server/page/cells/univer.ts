/** Starts Univer's grid without any calculation: it shows what the host decides. */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import designJa from '@univerjs/design/locale/ja-JP';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiJa from '@univerjs/docs-ui/locale/ja-JP';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsJa from '@univerjs/sheets/locale/ja-JP';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiJa from '@univerjs/sheets-ui/locale/ja-JP';
import { UniverUIPlugin } from '@univerjs/ui';
import uiJa from '@univerjs/ui/locale/ja-JP';

export type Injector = ReturnType<Univer['__getInjector']>;

export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: mergeLocales(designJa, uiJa, docsUiJa, sheetsJa, sheetsUiJa) },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  return univer;
}
