import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { readOpWords } from '../layout/op-words.ts';
import type { SelectionWords } from './lesson.ts';

/** Reads what to select: “tile 3”, “tile 3 tier 2”, “matrix decoder_stack.layers.0.ffn1”, or an op in words. */
export function readSelectionWords(text: string): Outcome<SelectionWords, Text> {
  const place = /^tile (\d+)(?: tier (\d+))?$/.exec(text.trim());
  if (place) {
    const tile = Number(place[1]);
    return success(place[2] === undefined ? { kind: 'tile', tile } : { kind: 'tier', tile, tier: Number(place[2]) });
  }
  const [, matrix] = /^matrix (\S+)$/.exec(text.trim()) ?? [];
  if (matrix !== undefined) return success({ kind: 'matrix', matrix });
  const op = readOpWords(text);
  return op.ok
    ? success({ kind: 'op', ...op.value })
    : failure(t`${op.error} Or say “tile 3”, “tile 3 tier 2”, “matrix” and its name.`);
}
