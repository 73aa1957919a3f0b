/** Bundles preact.js for jest. */
const { createHash } = require('node:crypto');
const { buildSync } = require('esbuild');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

/** Changes with preact's version. */
const installed = resolve('node_modules/preact/package.json');

module.exports = {
  getCacheKey: (text) => createHash('sha256').update(readFileSync(installed)).update(text).digest('hex'),
  process(_text, file) {
    const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, format: 'cjs', write: false });
    return { code: outputFiles[0].text };
  },
};
