/** How many times as many cases as usual the project tries. */
declare const casesFactor: number | undefined;

/** How many cases a property tries: in `slow` many times as many as usual; FC_MOST holds all of them below a number. */
export function cases(usual: number): number {
  const wanted = usual * (typeof casesFactor === 'number' ? casesFactor : 1);
  return Math.min(wanted, Number(process.env.FC_MOST ?? wanted));
}
