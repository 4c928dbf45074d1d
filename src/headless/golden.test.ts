import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkGolden } from './check-golden.ts';
import type { GoldenFile } from './golden-file.ts';

const folder = new URL('../engine/golden/', import.meta.url);
const files = readdirSync(fileURLToPath(folder))
  .filter((file) => file.endsWith('.json'))
  .toSorted();

/** Files of one origin are one test: each takes a few milliseconds. */
const groupOf = (file: string): string => file.replace('.json', '').replace(/^(n-[a-z]+|[^-]+).*$/, '$1');
const groups = [...new Set(files.map(groupOf))];

test('there are results to compare with', () => {
  expect(files.length).toBeGreaterThan(200);
});

test.each(groups)('recorded results of the original simulator: %s', (group) => {
  const mismatches = files
    .filter((file) => groupOf(file) === group)
    .flatMap((file) => {
      const golden = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldenFile;
      return checkGolden(golden).map((mismatch) => `${file}: ${mismatch}`);
    });
  expect(mismatches).toEqual([]);
});
