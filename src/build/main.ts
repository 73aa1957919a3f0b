/** `npm run build`: builds and says how large the files are that every execution on Google loads. */
import { buildAll } from './build-all';

buildAll()
  .then((sizes) => {
    for (const [name, bytes] of sizes) process.stdout.write(`dist/${name}  ${(bytes / 1024).toFixed(1)} KB\n`);
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
