/** The areas to choose from; what belongs to no single area is said in words that nobody takes for the city's total. */
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
