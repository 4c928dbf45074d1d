import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGolden } from './check-golden.ts';
import type { GoldenFile } from './golden-file.ts';

/** `npm run -s golden -- [DIR]`: runs every recorded result of the original simulator in a folder. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../engine/golden', import.meta.url));
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted();
let exact = 0;
for (const file of files) {
  const golden = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldenFile;
  let mismatches: string[];
  try {
    mismatches = checkGolden(golden);
  } catch (error) {
    mismatches = [`stopped: ${error instanceof Error ? error.message : String(error)}`];
  }
  if (mismatches.length === 0) exact++;
  for (const mismatch of mismatches) console.log(`${golden.name ?? file}: ${mismatch}`);
}
const wrong = files.length - exact;
console.log(`${exact} exact, ${wrong} not`);
process.exitCode = wrong > 0 || files.length === 0 ? 1 : 0;
