import { LineCounter, parseDocument } from 'yaml';

/** A piece of YAML in a file, and where in the file each of its entries stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Line of an entry, or of the nearest one around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}

/** Reads YAML (JSON is YAML, too) that begins at a line of a file. Never throws. */
export function readYaml(text: string, firstLine: number): YamlSource {
  const counter = new LineCounter();
  // `maxAliasCount` keeps a small text from standing for a huge one.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number): number => firstLine + Math.max(0, counter.linePos(offset).line - 1);
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    text: message,
  }));
  let value: unknown = null;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      problems.push({ line: firstLine, text: error instanceof Error ? error.message : String(error) });
    }
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
      if (Array.isArray(range) && typeof range[0] === 'number') return lineAt(range[0]);
    }
    return firstLine;
  };
  return { value, lineOf, problems };
}
