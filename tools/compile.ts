/**
 * Compiles src/engine/wasm to WebAssembly and writes it, as text, to src/engine/compiled-code.ts, so that browsers,
 * Node and tests find it where they find everything else. `--check` only says whether that file is up to date; the compiler
 * gives the same bytes on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { main as compile } from 'assemblyscript/asc';

const TARGET = 'src/engine/compiled-code.ts';
const options = '-O3 --converge --noAssert --runtime stub --importMemory --initialMemory 1 --maximumMemory 65536';

let code: Uint8Array | null = null;
const { error } = await compile(
  [
    'clock.ts',
    'plan.ts',
    'graph.ts',
    'users.ts',
    'run-plan.ts',
    'memory-plan.ts',
    '--baseDir',
    'src/engine/wasm',
    '--outFile',
    'engine.wasm',
    ...options.split(' '),
  ],
  {
    writeFile(_name, content) {
      if (typeof content !== 'string') code = content;
    },
    stderr: process.stderr,
  },
);
if (error !== null || code === null) throw error ?? new Error('the compiler wrote nothing');

const base64 = Buffer.from(code).toString('base64');
const text = `/** Written by \`npm run compile\` from src/engine/wasm. WebAssembly in base64. */\nexport const COMPILED_CODE =\n  '${base64}';\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${TARGET} is not what src/engine/wasm compiles to: npm run compile`);
  process.exitCode = 1;
}
