/**
 * Checks the size of the JavaScript that the page loads before it can show anything: the entry of dist/index.html and
 * the chunks that it imports statically, which Vite lists there as module preloads. Lazy chunks and the worker load later.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Gzipped, in kB of 1000 bytes. React alone takes 68, and 180 still loads in about a second at 1.5 Mbit/s. */
const BUDGET = 180;

const dist = 'dist';
const tags = readFileSync(`${dist}/index.html`, 'utf8').match(/<(?:script|link)\b[^>]*>/g) ?? [];

/** The addresses in `attribute` of those tags that match `kind`. */
function addresses(kind: RegExp, attribute: string): string[] {
  return tags
    .filter((tag) => kind.test(tag))
    .flatMap((tag) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(tag)?.[1] ?? []);
}

const measured = [...addresses(/^<script\b/, 'src'), ...addresses(/rel="modulepreload"/, 'href')].map((file) => {
  const content = readFileSync(`${dist}/${file}`);
  return { file, 'minified kB': content.length / 1000, 'gzipped kB': gzipSync(content, { level: 9 }).length / 1000 };
});
if (measured.length === 0) throw new Error(`${dist}/index.html loads no script`);

const total = measured.reduce((sum, row) => sum + row['gzipped kB'], 0);
console.table(measured);
console.log(`${total.toFixed(1)} kB of initial JavaScript, gzipped; the budget is ${BUDGET} kB`);
if (total > BUDGET) process.exitCode = 1;
