/**
 * Compiles src/engine/wasm to WebAssembly and writes it, as text, to src/engine/compiled-code.ts, so that browsers, Node and
 * tests find it where they find everything else. For pages whose host forbids WebAssembly the same code is written as
 * JavaScript, which is loaded only there. `--check` only says whether both are up to date; the compiler gives the same bytes
 * on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';
import { compiled, FOLDER } from './wasm-code.ts';

/** The code as a function of its imports that returns its exports; what it keeps beside its memory is its own. */
function asScript(code: Uint8Array): string {
  const module = binaryen.readBinary(code);
  module.setFeatures(binaryen.Features.All);
  const [body, instance] = module.emitAsmjs().split('\nvar memasmFunc');
  if (body === undefined || instance === undefined) throw new Error('the script has another form than it had');
  return `export function instantiate(imports) {\n${body}\nreturn asmFunc(imports);\n}\n`;
}

const note = `Written by \`npm run compile\` from ${FOLDER}.`;
const code = await compiled();
const base64 = Buffer.from(code).toString('base64');
const files = {
  'src/engine/compiled-code.ts': `/** ${note} WebAssembly in base64. */\nexport const COMPILED_CODE =\n  '${base64}';\n`,
  'src/engine/compiled-script.js': `/* ${note} */\n${asScript(code)}`,
};
for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what ${FOLDER} compiles to: npm run compile`);
    process.exitCode = 1;
  }
}
