/** How many cases a property tries; FC_MOST holds all of them below a number. */
export function cases(usual: number): number {
  return Math.min(usual, Number(process.env.FC_MOST ?? usual));
}
