/** Plain data as Python source. */

/** A number, text, list or record as a Python literal. A JSON string is a Python string too. */
export function pythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${pythonLiteral(entry)}`);
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}

/** Text from outside within a comment: on one line, whatever it holds, so that it stays one. */
export const commentText = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A paragraph as comment lines of at most 100 characters. */
export function commentLines(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = `#${indent}`;
  for (const word of commentText(text).split(' ')) {
    if (line.length + word.length > 99 && line.length > indent.length + 1) {
      lines.push(line);
      line = `#${indent} `;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
