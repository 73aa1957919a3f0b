/** The areas to choose from; what belongs to no single area is said in words that nobody takes for the city's total. */
import { useEnv } from './env';

/** `also`: an area that stands in an entry and is none of them. */
export function AreaOptions({ also }: { readonly also?: string }) {
  const { options, texts } = useEnv();
  const names = also === undefined ? options.areas : [...new Set([also, ...options.areas])];
  const cityWide = options.areas.at(-1);
  return (
    <>
      {names.map((name) => (
        <option key={name} value={name}>
          {name === cityWide ? texts.cityWide(name) : name}
        </option>
      ))}
    </>
  );
}
