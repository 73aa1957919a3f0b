/** The comment at the head of a file that is pushed: what it is, and the notices of all that is in it. */
import { type BundledPackage, commit, ownPackage } from './build-info';

/** `lines` stand first: annotations and how to change the file. */
export function banner(lines: readonly string[], packages: readonly BundledPackage[]): string {
  const own = ownPackage();
  const text = [
    ...lines,
    `${own.name} ${own.version}, commit ${commit() || 'unknown'}`,
    ...[own, ...packages].flatMap((each) => ['', `${each.name} ${each.version} (${each.licence})`, '', each.notice]),
  ].join('\n');
  const inside = text.split('*/').join('* /').split('\n');
  return `/**\n${inside.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}
