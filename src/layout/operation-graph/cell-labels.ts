import { exactFigure, plural } from '../../base/format.ts';
import { joined } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { Simulation } from '../../model/result.ts';
import { ROLE } from '../roles.ts';
import { textWidth } from '../text-width.ts';
import { blockExperts } from './block-names.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { GraphPlaces, Slot } from './graph-places.ts';

/** What is printed in a cell, as its size allows; in the reader's words, since they have to fit. */
export interface CellLabel {
  readonly left: string;
  readonly right: string;
  readonly centre: string;
}

const nothing: CellLabel = { left: '', right: '', centre: '' };

/** How many ops, or which experts were chosen, or both: “116 ops”, “E2 + E5”, “E2 + E5 … 116 ops”, “2 5”. */
export function cellLabel(
  simulation: Simulation,
  places: GraphPlaces,
  { cells, grid }: GraphLayout,
  cell: number,
  width: number,
  height: number,
  sequence: number,
  say: Words,
): CellLabel {
  if (height < 10 || width < 9) return nothing;
  const { slot, moe } = grid.columns[cells.column[cell]];
  const count = cells.ops[cell];
  const ops = say(plural(count, '{n} op##in a cell', '{n} ops##in a cell'));
  const single = cells.blocks[cell] === 1;
  if (slot === 'sample')
    return single ? { ...nothing, centre: '◆' } : centred(say(joined([exactFigure(count), ' ◆'])), width);
  if (slot === 'attention' || slot === 'crossAttention') return single ? nothing : centred(ops, width);
  if (moe && single) {
    const experts = blockExperts(simulation, places, cells.firstBlock[cell], sequence);
    const left = experts.map((expert) => `E${expert}`).join(' + ');
    if (textWidth(left) * 1.08 + textWidth(ops) + 18 <= width) return { left, right: ops, centre: '' };
    if (textWidth(left) * 1.08 + 6 <= width) return centred(left, width);
    return centred(experts.join(' '), width);
  }
  return centred(ops, width);
}

const centred = (text: string, width: number): CellLabel =>
  textWidth(text) + 3 <= width ? { ...nothing, centre: text } : nothing;

/** The role whose colour a block has: that of its matrices; Q, K and V share the middle one. */
function slotRole(slot: Slot, moe: boolean): number {
  switch (slot) {
    case 'embed':
      return ROLE.embedding;
    case 'qkv':
    case 'crossQkv':
      return ROLE.k;
    case 'attention':
    case 'crossAttention':
      return ROLE.attention;
    case 'out':
    case 'crossOut':
      return ROLE.out;
    case 'ffn':
      return moe ? ROLE.expert2 : ROLE.ffn1;
    case 'head':
      return ROLE.lmHead;
    case 'sample':
      return ROLE.sample;
  }
}

/** A folded column is a row of stripes, one per block, as wide in relation as the blocks are when it is unfolded. */
export interface Stripe {
  readonly role: number;
  /** Where it ends, 0 … 1. */
  readonly to: number;
}

const stripeWeight: Readonly<Record<Slot, number>> = {
  embed: 5,
  qkv: 5,
  attention: 3,
  out: 5,
  crossQkv: 5,
  crossAttention: 3,
  crossOut: 5,
  ffn: 9,
  head: 5,
  sample: 2,
};

/** The stripes of a column; one for a single block. */
export function columnStripes(places: GraphPlaces, { grid }: GraphLayout, column: number): Stripe[] {
  const { from, to } = grid.columns[column];
  const members = places.columns.slice(from, to);
  const total = members.reduce((sum, { slot }) => sum + stripeWeight[slot], 0);
  let at = 0;
  return members.map(({ slot, moe }) => {
    at += stripeWeight[slot] / total;
    return { role: slotRole(slot, moe), to: at };
  });
}
