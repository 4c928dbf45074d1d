/**
 * Compiles src/engine/clock to WebAssembly and writes it, as text, to src/engine/schedule/clock-code.ts, so that browsers,
 * Node and tests find it where they find everything else. `--check` only says whether that file is up to date; the compiler
 * gives the same bytes on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { main as compile } from 'assemblyscript/asc';

const TARGET = 'src/engine/schedule/clock-code.ts';
const options = '-O3 --converge --noAssert --runtime stub --importMemory --initialMemory 1 --maximumMemory 65536';

let code: Uint8Array | null = null;
const { error } = await compile(
  ['clock.ts', 'plan.ts', '--baseDir', 'src/engine/clock', '--outFile', 'clock.wasm', ...options.split(' ')],
  {
    writeFile(_name, content) {
      if (typeof content !== 'string') code = content;
    },
    stderr: process.stderr,
  },
);
if (error !== null || code === null) throw error ?? new Error('the compiler wrote nothing');

const base64 = Buffer.from(code).toString('base64');
const text = `/** Written by \`npm run clock\` from src/engine/clock. WebAssembly in base64. */\nexport const CLOCK_CODE =\n  '${base64}';\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${TARGET} is not what src/engine/clock compiles to: npm run clock`);
  process.exitCode = 1;
}
