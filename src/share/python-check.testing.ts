import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/*
 * Whether a text is Python, by the grammar that editors use (Lezer), so that no Python has to be installed. The grammar
 * forgives what is half typed: strings without an end, and lines that are indented for no reason. Both are looked for here.
 */

const isClosed = (literal: string): boolean => {
  const body = literal.replace(/^[a-z]*/i, '');
  if (body.startsWith('"""')) return body.length >= 6 && body.endsWith('"""');
  return /^"(?:[^"\\\n]|\\.)*"$/.test(body) || /^'(?:[^'\\\n]|\\.)*'$/.test(body);
};

const columnOf = (source: string, at: number): number => at - (source.lastIndexOf('\n', at - 1) + 1);

/** Statements of a block begin in the same column, those of the script in the first. */
function unevenIn(source: string, block: SyntaxNode): string[] {
  const statements = block.getChildren('Statement').filter(({ from }) => /^\s*$/.test(lineBefore(source, from)));
  const wanted = block.name === 'Script' ? 0 : columnOf(source, statements[0]?.from ?? 0);
  return statements
    .filter(({ from }) => columnOf(source, from) !== wanted)
    .map(({ from, to }) => `indented otherwise: ${source.slice(from, Math.min(to, from + 40))}`);
}

const lineBefore = (source: string, at: number): string => source.slice(source.lastIndexOf('\n', at - 1) + 1, at);

/** What is wrong with a script; empty if nothing is. */
export function pythonFaults(source: string): string[] {
  const faults: string[] = [];
  parser.parse(source).iterate({
    enter({ name, type, from, to, node }) {
      if (type.isError) faults.push(`not Python near: ${source.slice(Math.max(0, from - 30), to + 30)}`);
      if (name === 'String' && !isClosed(source.slice(from, to))) faults.push(`open string: ${source.slice(from, to)}`);
      if (name === 'Script' || name === 'Body') faults.push(...unevenIn(source, node));
    },
  });
  return faults;
}

/** The names that statements of the script's own level begin with: what it does, with strings and comments left out. */
export function pythonStatements(source: string): string[] {
  const found: string[] = [];
  for (let node = parser.parse(source).topNode.firstChild; node; node = node.nextSibling)
    if (node.name !== 'Comment') found.push(source.slice(node.from, node.to).split('\n')[0] ?? '');
  return found;
}
