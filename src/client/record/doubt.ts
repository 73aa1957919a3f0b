/** What the server asks about an event before it records it, and what a person can do about it. */
import { trailColumns } from '../../domain/rows/columns';
import { findPersonalData } from '../../domain/text/personal-data';
import type { DescribedProblem } from '../shared/answers';
import { sentences } from '../shared/described';
import type { Said } from '../shared/notice';
import { actsIn } from './draft';
import type { Desk } from './sending';

/** A notice: the way back first, recording all the same last. */
export function doubtOf(desk: Desk, problems: readonly DescribedProblem[], record: () => void): Said {
  const { language, texts } = desk.env;
  const duplicates = problems.filter(({ code }) => code === 'entry.duplicate');
  const personal = personalIn(desk);
  const others = problems.filter(
    ({ code }) => code !== 'entry.duplicate' && (code !== 'note.personalData' || personal.length === 0),
  );
  const lines = [
    ...personal.map(({ name, found }) => texts.personalFound(name, texts.quoted(found))),
    ...duplicates.map((problem) => duplicateLine(desk, problem)),
    ...sentences(language, others),
  ];
  const kinds = [
    { there: personal.length > 0, title: texts.personal },
    { there: duplicates.length > 0, title: texts.duplicate },
    { there: others.length > 0, title: texts.doubtful },
  ].filter(({ there }) => there);
  const [only] = kinds;
  const onlyDuplicates = duplicates.length === problems.length;
  const rewrite = personal.map(({ name, id }) => ({ label: texts.rewrite(name), run: () => focusField(desk, id) }));
  const actions = [
    ...rewrite,
    ...(duplicates.length > 0 ? duplicateActions(desk, duplicates, onlyDuplicates) : []),
    {
      label: onlyDuplicates ? texts.another : texts.confirm,
      plain: rewrite.length + duplicates.length > 0,
      run: record,
    },
  ];
  return { kind: 'doubtful', title: kinds.length === 1 && only ? only.title : texts.doubtful, lines, actions };
}

/** By the columns of the draft, in which it is corrected: a problem of the server names a column of a tab. */
function personalIn({ env: { texts }, store }: Desk) {
  const draft = store.now();
  return trailColumns
    .map((column) => ({ id: column, name: texts[column], found: foundIn(draft[column]) }))
    .filter(({ found }) => found.length > 0);
}

function foundIn(text: string): string[] {
  return findPersonalData(text).map(({ found }) => found);
}

function focusField({ say }: Desk, id: string): void {
  say(null);
  document.getElementById(id)?.focus();
}

function duplicateLine({ env: { language, texts } }: Desk, problem: DescribedProblem): string {
  const { tabName, otherRow } = problem.detail ?? {};
  if (typeof tabName !== 'string' || typeof otherRow !== 'number') return sentences(language, [problem]).join('');
  return texts.duplicateAt(tabName, otherRow);
}

/** What is recorded already, all of it, leaves nothing to keep. */
function duplicateActions(desk: Desk, duplicates: readonly DescribedProblem[], all: boolean): Said['actions'] {
  const { env, store, say } = desk;
  const leaveOff = (): void => {
    say(null);
    if (all && duplicates.length === actsIn(store.now(), env.acts).length) store.clear();
  };
  const rows = duplicates.flatMap(({ detail: { tabName, otherRow } = {} }) =>
    typeof tabName === 'string' && typeof otherRow === 'number' ? [{ tab: tabName, id: '', row: otherRow }] : [],
  );
  return [
    { label: env.texts.leaveOff, run: leaveOff },
    { label: env.texts.showRow, plain: true, run: () => desk.showEntry(rows) },
  ];
}
