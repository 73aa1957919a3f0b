/** Random rows that people type come to what they mean; 修復, 初期設定 and 集計を作り直す then find nothing left to do. */
import fc from 'fast-check';
import { holds } from './holds';
import { comeToWhatTheyMean } from './typed';
import { typedTabs } from './typed-rows';

it('rows as people type them come to what they mean', () =>
  holds(20250603, fc.asyncProperty(typedTabs(['地域づくり', '居場所'], 3, 12), comeToWhatTheyMean)));
