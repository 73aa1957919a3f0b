/** On top of every screen, while the year as a whole is closed. */
import { dayText } from '../shared/day';
import { useEnv } from '../shared/env';

export function ClosedYear() {
  const { options, texts } = useEnv();
  const closed = options.closedYear;
  if (closed === null) return null;
  const { name, until, isOver, address } = closed;
  return (
    <aside class="notice doubtful">
      <p>
        {isOver
          ? texts.year.closedOver(name)
          : texts.year.closed(name, `${until.slice(0, 4)}/${dayText(until, texts)}`)}
      </p>
      {address.startsWith('https://') && (
        <p>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {texts.year.openNext}
          </a>
        </p>
      )}
    </aside>
  );
}
