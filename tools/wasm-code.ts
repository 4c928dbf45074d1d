import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main as compile } from 'assemblyscript/asc';

export const FOLDER = 'src/engine/wasm';
const entries = ['clock.ts', 'plan.ts', 'graph.ts', 'users.ts', 'run-plan.ts', 'memory-plan.ts'];
const common = '--noAssert --runtime stub --importMemory --initialMemory 1 --maximumMemory 65536';

/** Reads a source of the folder by its name; null if there is none. */
export function sourceOf(name: string): string | null {
  try {
    return readFileSync(join(FOLDER, name), 'utf8');
  } catch {
    return null;
  }
}

/** The folder as WebAssembly; `read` may hand in other sources. Rejects where they are none, in silence if `quiet`. */
export async function compiled(optimisation = '-O3 --converge', read = sourceOf, settled = false): Promise<Uint8Array> {
  let code: Uint8Array | null = null;
  const words = [
    ...entries,
    '--baseDir',
    FOLDER,
    '--outFile',
    'engine.wasm',
    ...`${optimisation} ${common}`.split(' '),
  ];
  const { error } = await compile(words, {
    readFile: read,
    writeFile(_name, content) {
      if (typeof content !== 'string') code = content;
    },
    stderr: settled ? { write: () => undefined } : process.stderr,
  });
  if (error !== null || code === null) throw error ?? new Error('the compiler wrote nothing');
  return code;
}
