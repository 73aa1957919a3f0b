// Results of fidelity cases: reading what a person saved from the live service, and setting it against the local ones.
import * as z from 'zod/mini';

export const resultSchema = z.object({
  id: z.string(),
  ok: z.boolean(),
  checks: z.number(),
  expected: z.optional(z.string()),
  actual: z.optional(z.string()),
  error: z.optional(z.string()),
});

/** What the script says of one case. */
export type CaseResult = z.infer<typeof resultSchema>;

/** How a live run compares with the local one, by case id. */
export interface Comparison {
  /** Both behave as the case says. */
  readonly same: string[];
  /** The local workbook passes, the live service does not: the local workbook (and the case) are to be put right. */
  readonly liveDiffers: CaseResult[];
  /** The live service passes, the local workbook does not. */
  readonly localDiffers: CaseResult[];
  /** Neither passes. */
  readonly bothDiffer: CaseResult[];
  readonly onlyLocal: string[];
  readonly onlyLive: string[];
}

/** One line of a saved sheet: JSON, or JSON as a cell of a CSV or TSV file. */
function parseLine(line: string): CaseResult {
  const quoted = /^"(.*)"$/.exec(line.trim());
  const text = quoted?.[1]?.replaceAll('""', '"') ?? line;
  return resultSchema.parse(JSON.parse(text));
}

/**
 * Reads results as people save them: the JSON list that runFidelity and finishFidelity give, or the first column of the
 * sheet "fidelity results", one result a line. A text that is neither throws with the number of the line.
 */
export function parseResults(text: string): CaseResult[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed.startsWith('[')) return z.array(resultSchema).parse(JSON.parse(trimmed));
  return trimmed.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [parseLine(line)];
    } catch (cause) {
      throw new Error(`line ${index + 1} is not a result: ${line.slice(0, 80)}`, { cause });
    }
  });
}

/** Sets a live run against the local one. A case that is in neither list of results is not mentioned. */
export function compareResults(local: readonly CaseResult[], live: readonly CaseResult[]): Comparison {
  const here = new Map(local.map((one) => [one.id, one]));
  const there = new Map(live.map((one) => [one.id, one]));
  const both = live.flatMap((one) => {
    const own = here.get(one.id);
    return own === undefined ? [] : [{ id: one.id, own, other: one }];
  });
  return {
    same: both.filter((pair) => pair.own.ok && pair.other.ok).map((pair) => pair.id),
    liveDiffers: both.filter((pair) => pair.own.ok && !pair.other.ok).map((pair) => pair.other),
    localDiffers: both.filter((pair) => !pair.own.ok && pair.other.ok).map((pair) => pair.own),
    bothDiffer: both.filter((pair) => !pair.own.ok && !pair.other.ok).map((pair) => pair.other),
    onlyLocal: local.filter((one) => !there.has(one.id)).map((one) => one.id),
    onlyLive: live.filter((one) => !here.has(one.id)).map((one) => one.id),
  };
}
