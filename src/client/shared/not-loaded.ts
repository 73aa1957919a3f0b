/** Why a screen has nothing to show: by cause where something can be done about it. */
import type { FormTexts } from '../../i18n/ja/form/form';
import type { Silence } from './server';

export function notLoaded({ loadFailed, noAnswerReasons }: FormTexts, silence: Silence): string {
  return silence === 'silent' || silence === 'offline' ? loadFailed : noAnswerReasons[silence];
}
