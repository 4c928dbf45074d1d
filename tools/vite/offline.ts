/** Builds the service worker and tells it what to keep: all that is in the folder, once everything has been written. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SCRIPT = 'service-worker.js';

/** Not for the page: the README's picture, and the schema that editors ask for. */
const notKept = new Set([SCRIPT, 'screenshot.png', 'scenario.schema.json']);

/** Files of a folder and its folders, by their relative addresses, in an order that is the same on every machine. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** The version is a digest of all contents, so that the same build is the same version wherever it is made. */
function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    buildStart() {
      // A script of its own name beside the page: its folder is what it may serve, wherever that is.
      this.emitFile({ type: 'chunk', id: 'src/worker/entry-offline.ts', fileName: SCRIPT });
    },
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      const script = join(dir, SCRIPT);
      const code = readFileSync(script, 'utf8');
      if (/\b(?:import|export)\b/.test(code)) throw new Error(`${SCRIPT} must stand alone`);
      const files = filesOf(dir).filter((file) => !notKept.has(file));
      const addresses = files.map((file) => (file === 'index.html' ? './' : file));
      // The script counts as well: a change in how files are kept is a new version of what is kept.
      const version = versionOf(dir, [...files, SCRIPT]);
      const head = `const FILES=${JSON.stringify(addresses)};const VERSION=${JSON.stringify(version)};\n`;
      writeFileSync(script, head + code);
    },
  };
}
