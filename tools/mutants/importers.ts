import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../source-files.ts';

/** Per file of `src` the files that import it. */
function importers(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const file of sourceFiles('src')) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const path = join(dirname(file), fileName);
      map.set(path, [...(map.get(path) ?? []), file]);
    }
  }
  return map;
}

/** For a file, the unit tests in bare Node that depend on it, those first that are the fewest imports away. */
export function testsByDistance(): (file: string) => string[] {
  const importersOf = importers();
  return (file) => {
    const seen = new Set([file]);
    // A set is walked on while it grows: breadth first.
    for (const each of seen) for (const importer of importersOf.get(each) ?? []) seen.add(importer);
    return [...seen].filter((path) => path.endsWith('.test.ts'));
  };
}
