/** One enumeration value and the maker of enumerations. */
import { declare, service } from './declared';

export class EnumValue<N extends string = string> {
  readonly #name: N;
  readonly #ordinal: number;

  constructor(name: N, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
    Object.defineProperty(this, 'toString', { value: () => name });
  }

  name(): N {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }

  equals(other: unknown): boolean {
    return other === this;
  }

  toJSON(): N {
    return this.#name;
  }
}
declare(EnumValue, 'Enum');

export type StrictEnum<N extends string> = { readonly [K in N]: EnumValue<K> };

/** An enumeration with these names, in this order; asking for another name throws NotEmulated. */
export function strictEnum<const N extends string>(name: string, names: readonly N[]): StrictEnum<N> {
  const entries = names.map((each, ordinal) => [each, new EnumValue(each, ordinal)] as const);
  return service(name, Object.fromEntries(entries) as StrictEnum<N>);
}

/** The value of an enumeration by its name. */
export function enumValue<N extends string>(values: StrictEnum<N>, name: N): EnumValue<N> {
  return values[name];
}
