/** Rows that people type come to what they mean; 修復, 初期設定 and 集計を作り直す then find nothing left to do. */
import fc from 'fast-check';
import { holds } from './holds';
import { comeToWhatTheyMean } from './typed';
import { everyWay, typedTabs } from './typed-rows';

const TABS = ['地域づくり', '居場所'];

it('every way of typing each cell comes to what it means, and leaves nothing to repair', () =>
  comeToWhatTheyMean(everyWay(TABS)));

it('rows as people type them come to what they mean', () =>
  holds(20250603, fc.asyncProperty(typedTabs(TABS, 3, 12), comeToWhatTheyMean)));
