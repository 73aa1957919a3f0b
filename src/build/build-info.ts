/** What a build says of itself: version, commit, and the packages that went into it with their licence notices. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './paths';

/** A package in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Its SPDX identifier, for example MIT. */
  readonly licence: string;
  /** The text that its licence asks to go along. */
  readonly notice: string;
}

/** This project's own name, version, licence and notice. */
export function ownPackage(): BundledPackage {
  return packageIn(root);
}

/** The commit that is checked out, with + where files differ from it; '' without a repository. */
export function commit(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--exclude=*', '--abbrev=10', '--dirty=+'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : '';
}

/** Every package that any byte of the output comes from, by name. */
export function bundledPackages({ outputs }: Metafile): BundledPackage[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const names = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? packageOf(path) : []));
  return [...new Set(names)].sort().map((name) => packageIn(resolve(root, 'node_modules', name)));
}

/** The name in a path of node_modules: none for a file of our own. @throws for a copy that another package brings along */
function packageOf(path: string): string[] {
  const [before, after, ...more] = path.split('node_modules/');
  if (after === undefined) return [];
  if (before !== '' || more.length > 0) throw new Error(`${path} is not a package of this project`);
  return [after.split('/', after.startsWith('@') ? 2 : 1).join('/')];
}

function packageIn(folder: string): BundledPackage {
  const about: unknown = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const name = field(about, 'name');
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file to go along with it`);
  const notice = readFileSync(resolve(folder, file), 'utf8').trim();
  return { name, version: field(about, 'version'), licence: field(about, 'license'), notice };
}

function field(about: unknown, name: string): string {
  const value: unknown = typeof about === 'object' && about !== null ? Reflect.get(about, name) : undefined;
  if (typeof value !== 'string') throw new Error(`package.json says no ${name}`);
  return value;
}
