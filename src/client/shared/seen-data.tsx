/** What in a text may tell who a person is, said below its field. */
import { findPersonalData } from '../../domain/text/personal-data';
import { useEnv } from './env';

export function SeenData({ id, text }: { readonly id: string; readonly text: string }) {
  const { texts } = useEnv();
  const seen = findPersonalData(text);
  return (
    <p id={id} class="hint strong" aria-live="polite">
      {seen.length > 0 && [...seen.map(({ kind, found }) => texts.seen[kind](found)), texts.writeCaseCode].join(' ')}
    </p>
  );
}
