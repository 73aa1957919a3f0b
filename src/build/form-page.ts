/** dist/Form.html: the entry form's page with its script and style inside. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { inlineHtml } from './inline-html';

/** The text of Form.html from the folder that holds form.html, form.css and main.tsx. */
export async function formPage(clientDir: string): Promise<string> {
  const template = await readFile(resolve(clientDir, 'form.html'), 'utf8');
  const style = await readFile(resolve(clientDir, 'form.css'), 'utf8');
  const { code } = await transform(style, { loader: 'css', minify: true, charset: 'utf8' });
  return inlineHtml(template, { script: await clientScript(resolve(clientDir, 'main.tsx')), style: code });
}

async function clientScript(file: string): Promise<string> {
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
