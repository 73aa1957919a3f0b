/** What there is to say of a task, read out when it comes. */
import { WithAreas } from './area-options';

export function Described({ said }: { readonly said: readonly string[] }) {
  return (
    <div role="status">
      {said.map((line) => (
        <p key={line}>
          <WithAreas text={line} />
        </p>
      ))}
    </div>
  );
}
