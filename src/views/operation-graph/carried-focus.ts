import { entryAt } from '../../base/column.ts';
import { blockKey, blockOfKey } from '../../layout/operation-graph/block-names.ts';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import type { StageModel } from './stage-model.ts';

/** What a place of one picture is in the next: the cell that holds the same block; nothing if there is none. */
export function carriedFocus(before: StageModel, after: StageModel, hit: GraphHit): GraphHit {
  if (hit?.kind === 'op') return before.places === after.places ? hit : null;
  if (hit?.kind !== 'cell') return null;
  const old = entryAt(before.layout.cells.firstBlock, hit.cell);
  const block = before.places === after.places ? old : blockOfKey(after.places, blockKey(before.places, old));
  const cell = after.layout.cells.cellOfBlock[block];
  return cell === undefined ? null : { kind: 'cell', cell };
}
