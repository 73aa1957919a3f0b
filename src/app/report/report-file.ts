/** A report as a Word file, for the form's download: the same blocks as the tab and the page for print. */

import { base64 } from '../../domain/encoding/bytes';
import type { ReportFile } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { type Deps, done, type Outcome } from '../shared/deps';
import { report } from './report';
import { reportBlocks } from './report-blocks';
import { titleOf } from './report-cells';
import { docx } from './report-docx';

/** Costs what `report` costs. */
export function reportFile(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'years' | 'clock'>,
  params: ParamsOf<'report'>,
): Outcome<ReportFile> {
  const found = report(deps, params);
  if (!found.ok) return found;
  const blocks = reportBlocks(found.value, deps.plan.isSample());
  return done({ name: `${titleOf(blocks)}.docx`, content: base64(docx(blocks)) });
}
