import { entryAt } from '../../base/column.ts';
import { counted } from '../../base/format.ts';
import { capital, t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { blockTitle, passName, slotTitle } from '../../layout/operation-graph/block-names.ts';
import type { GraphPlaces } from '../../layout/operation-graph/graph-places.ts';
import type { GridColumn, GridRow } from '../../layout/operation-graph/grid-fold.ts';
import type { StageModel } from './stage-model.ts';

/** What of the network is folded into a column, without its stack. */
function contentWords({ fold, layer, toLayer, slot, moe }: GridColumn): Text {
  switch (fold) {
    case 'stack':
      return t`all blocks`;
    case 'layers':
      return t`layers ${layer}–${toLayer - 1}`;
    case 'layer':
      return t`layer ${layer}`;
    case 'block': {
      const block = slotTitle(slot ?? 'embed', moe);
      return layer >= 0 ? t`layer ${layer} ${block}` : block;
    }
  }
}

/** Which steps and tokens are folded into a row. */
function passWords({ fold, from, to, fromPass, toPass }: GridRow, { passes }: GraphPlaces): Text | null {
  const pass = passes[fromPass];
  const last = passes[toPass - 1];
  if (!pass || !last) return null;
  switch (fold) {
    case 'steps':
      return t`steps ${pass.step}–${last.step}`;
    case 'step':
      return listed([passName(pass.step), counted(pass.rows, 'token')]);
    case 'tokens':
      return t`tokens ${from - pass.firstRow}–${to - 1 - pass.firstRow} of ${passName(pass.step)}`;
    case 'token':
      return t`token ${from - pass.firstRow} of ${passName(pass.step)}`;
  }
}

/** Name of a cell: of its block, or of what is folded into it. */
export function cellTitle({ places, layout }: StageModel, cell: number): Text {
  const { cells, grid } = layout;
  if (cells.blocks[cell] === 1) return blockTitle(places, entryAt(cells.firstBlock, cell));
  const column = grid.columns[entryAt(cells.column, cell)];
  const row = grid.rows[entryAt(cells.firstRow, cell)];
  if (!column || !row) return '';
  const content = contentWords(column);
  const isEncoder = places.stacks[column.stack]?.letter === 'E';
  const what = places.stacks.length < 2 ? content : isEncoder ? t`Encoder ${content}` : t`Decoder ${content}`;
  const where = passWords(row, places);
  return where === null ? capital(what) : listed([capital(what), where]);
}
