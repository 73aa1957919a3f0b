/** What there is to say of a task, read out when it comes. */

export function Described({ said }: { readonly said: readonly string[] }) {
  return (
    <div role="status">
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
