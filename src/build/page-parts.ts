/**
 * What the grid's packages bring and the page never uses: hyphenation of forty languages, the guess of a text's language
 * that it needs, a reader of font files, and tables of characters that the browser's own patterns know.
 */
import type { Plugin } from 'esbuild';

/** In the place of a package: the little that is asked of it. */
const stubs: Readonly<Record<string, string>> = {
  'franc-min': "export const franc = () => 'und';",
  'opentype.js': "export const parse = () => { throw new Error('No font files are read here.'); };",
  'cjk-regex': `
    const kinds = (pattern) => ({ toRegExp: (flags = 'u') => new RegExp(pattern, flags) });
    const letters = '[\\\\p{sc=Han}\\\\p{sc=Hira}\\\\p{sc=Kana}\\\\p{sc=Hang}\\\\p{sc=Bopo}\\\\u30FC\\\\uFF10-\\\\uFF5A\\\\uFF66-\\\\uFF9F]';
    const marks = '[\\\\u3000-\\\\u303F\\\\uFF01-\\\\uFF0F\\\\uFF1A-\\\\uFF20\\\\uFF3B-\\\\uFF40\\\\uFF5B-\\\\uFF65]';
    export const all = () => kinds(letters.slice(0, -1) + marks.slice(1));
    export { letters_ as letters, marks_ as punctuations };
    const letters_ = () => kinds(letters);
    const marks_ = () => kinds(marks);`,
  hyphenation: "export default ['', '{}'];",
};

const patterns = /[\\/]engine-render[\\/]lib[\\/]es[\\/]?$/;

export const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:franc-min|opentype\.js|cjk-regex)$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onResolve({ filter: /^\.\/[a-z-]+[\w-]*-[\w-]{8}\.js$/ }, ({ path, resolveDir }) =>
      patterns.test(resolveDir) && path !== './index.js' ? { path: 'hyphenation', namespace: 'stub' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubs[path] ?? '', loader: 'js' }));
  },
};
