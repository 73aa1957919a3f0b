/** The words behind `npm run consolidate --`. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly folder: string;
  readonly out: string;
  /** A path; null where the folder's own or Chofu's is meant. */
  readonly items: string | null;
  readonly isPublic: boolean;
  /** PROJECT.DATASET; null when not asked for. */
  readonly bigquery: string | null;
}

const DATASET = /^[a-z][a-z0-9-]{4,28}[a-z0-9]\.[A-Za-z_][A-Za-z0-9_]*$/;

/** null for what cannot be meant. */
export function readOptions(words: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        items: { type: 'string' },
        public: { type: 'boolean' },
        bigquery: { type: 'string' },
      },
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0 || values.out === undefined) return null;
    if (values.bigquery !== undefined && !DATASET.test(values.bigquery)) return null;
    return {
      folder,
      out: values.out,
      items: values.items ?? null,
      isPublic: values.public ?? false,
      bigquery: values.bigquery ?? null,
    };
  } catch {
    return null;
  }
}
