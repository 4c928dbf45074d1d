import { t, type Text } from '../../base/text.ts';
import { failure, type Outcome, success } from '../../base/outcome.ts';

/** A piece of JSON text that is no value: a string, which is left alone, or one of the usual slips. */
const PIECE =
  /"(?:[^"\\]|\\.)*"|\/\/|\/\*|#|,(?=\s*[}\]])|-?\bInfinity\b|\bNaN\b|\bTrue\b|\bFalse\b|\bNone\b|'|\bundefined\b/g;

/** What Python writes for numbers that are none. JSON has no such thing; here it becomes a word, so that only its own key is wrong. */
const NO_NUMBER = /NaN|Infinity/;

const slips: readonly (readonly [pattern: RegExp, words: (line: number) => Text])[] = [
  [/^\/[/*]$|^#$/, (line) => t`line ${line} has a comment, which JSON does not have`],
  [/^,$/, (line) => t`line ${line} has a comma after the last entry`],
  [/^'$/, (line) => t`line ${line} has a single quote; JSON has double ones`],
  [/^(True|False|None)$/, (line) => t`line ${line} has a word of Python; JSON writes true, false and null`],
  [/^undefined$/, (line) => t`line ${line} has “undefined”; JSON has null`],
];

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** What is wrong with a text that is no JSON, in words and with its line, where it is one of the usual slips. */
function slipIn(text: string): Text | null {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const slip = slips.find(([pattern]) => pattern.test(piece));
    if (slip) return slip[1](lineOf(text, index));
  }
  return null;
}

function whatItIs(text: string): Text {
  const start = text.trimStart();
  if (start === '') return t`it is empty`;
  if (start.startsWith('<')) return t`it is a web page`;
  if (!/^[[{"/]/.test(start)) return t`it does not begin as one`;
  return slipIn(text) ?? t`it ends too soon, or something in it is misplaced`;
}

const parse = (text: string): Outcome<unknown, null> => {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure(null);
  }
};

/** Reads JSON as people and Python write it to a file: with a byte order mark, with NaN for a number. Never throws. */
export function parseJsonText(text: string): Outcome<unknown, Text> {
  const plain = text.replace(/^\uFEFF/, '');
  const strict = parse(plain);
  if (strict.ok) return strict;
  const worded = parse(
    plain.replace(PIECE, (piece) => (piece[0] !== '"' && NO_NUMBER.test(piece) ? `"${piece}"` : piece)),
  );
  return worded.ok ? worded : failure(whatItIs(plain));
}
