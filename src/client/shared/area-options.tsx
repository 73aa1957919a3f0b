/** Names of areas; what belongs to no single area is said in words that nobody takes for the city's total. */
import { type Env, useEnv } from './env';

/** What an area is called where areas stand beside each other. */
export function areaName(name: string, { options, texts }: Pick<Env, 'options' | 'texts'>): string {
  return name !== '' && name === options.areas.at(-1) ? texts.cityWide(name) : name;
}

/** `also`: an area that stands in an entry and is none of them. */
export function AreaOptions({ also }: { readonly also?: string }) {
  const env = useEnv();
  const { areas } = env.options;
  const names = also === undefined ? areas : [...new Set([also, ...areas])];
  return (
    <>
      {names.map((name) => (
        <option key={name} value={name}>
          {areaName(name, env)}
        </option>
      ))}
    </>
  );
}

/** A sentence whose areas go on in a new line behind a ・ alone. */
export function WithAreas({ text }: { readonly text: string }) {
  const env = useEnv();
  const names = env.options.areas.flatMap((name) => [areaName(name, env), name]);
  return (
    <>
      {partsBetween(text, names).map((part, index) =>
        names.includes(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there twice, and has no other key than its place
          <span key={index} class="area">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** The text, divided before and behind each of the names; of two that begin at one place the first one counts. */
function partsBetween(text: string, names: readonly string[]): string[] {
  const parts: string[] = [];
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const name = names.find((each) => text.startsWith(each, at));
    if (name === undefined || name === '') continue;
    parts.push(text.slice(begin, at), name);
    begin = at + name.length;
    at = begin - 1;
  }
  return [...parts, text.slice(begin)].filter((part) => part !== '');
}
