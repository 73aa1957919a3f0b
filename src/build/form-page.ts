/** dist/Form.html: the entry form's page with its script and style inside. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { inlineHtml } from './inline-html';

/** The text of Form.html from the folder that holds form.html, form.css and main.tsx. */
export async function formPage(clientDir: string): Promise<string> {
  const [template, script, style] = await Promise.all([
    readFile(resolve(clientDir, 'form.html'), 'utf8'),
    bundled(resolve(clientDir, 'main.tsx')),
    bundled(resolve(clientDir, 'form.css')),
  ]);
  return inlineHtml(template, { script, style });
}

/** A script or a style sheet with all that it imports, in as few characters as it takes. */
async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('The bundler gave no file');
  return output.text;
}
