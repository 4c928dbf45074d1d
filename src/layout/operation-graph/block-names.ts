import { firstAbove } from '../../base/bisect.ts';
import { capital, t, type Text } from '../../base/text.ts';
import type { Simulation } from '../../model/result.ts';
import { PART } from '../../model/op.ts';
import { chunkOf } from '../../model/op-graph.ts';
import type { GraphPlaces, Slot } from './graph-places.ts';

/** Block that an op of the graph belongs to, by bisection. */
export const blockOfOp = ({ blockStart, blocks }: GraphPlaces, op: number): number =>
  firstAbove(blockStart, op, 1, blocks) - 1;

export const blockOps = ({ blockStart }: GraphPlaces, block: number): number =>
  blockStart[block + 1] - blockStart[block];

/** Token of a block within its pass; −1 for attention, which belongs to all. */
function blockToken({ blockRow, blockColumn, columns, passes, rowPass }: GraphPlaces, block: number): number {
  const { slot } = columns[blockColumn[block]];
  if (slot === 'attention' || slot === 'crossAttention') return -1;
  const row = blockRow[block];
  return row - passes[rowPass[row]].firstRow;
}

/** A name for a block that survives a new result: “D.s0.t1.L0.ffn”. */
export function blockKey(places: GraphPlaces, block: number): string {
  const { stack, slot, layer } = places.columns[places.blockColumn[block]];
  const { step } = places.passes[places.rowPass[places.blockRow[block]]];
  return `${places.stacks[stack].letter}.s${step}.t${blockToken(places, block)}.L${layer}.${slot}`;
}

/** The block of that name; −1 if this network has none. */
export function blockOfKey(places: GraphPlaces, key: string): number {
  const [, letter, step, token, layer, slot] = /^([ED])\.s(-?\d+)\.t(-?\d+)\.L(-?\d+)\.(\w+)$/.exec(key) ?? [];
  const stack = places.stacks.findIndex((plan) => plan.letter === letter);
  const pass = places.passes.find((candidate) => candidate.stack === stack && candidate.step === Number(step));
  const column = places.columns.findIndex(
    (candidate) => candidate.stack === stack && candidate.slot === slot && candidate.layer === Number(layer),
  );
  if (!pass || column < 0 || Number(token) >= pass.rows) return -1;
  return blockAt(places, pass.firstRow + Math.max(0, Number(token)), column);
}

/** The block in a row and a column; −1 if there is none. */
export function blockAt({ blockRow, blockColumn, blocks }: GraphPlaces, row: number, column: number): number {
  for (let block = 0; block < blocks; block++)
    if (blockRow[block] === row && blockColumn[block] === column) return block;
  return -1;
}

/** Experts that a block's token visits, in that order, shared ones left out; empty for other blocks. */
export function blockExperts(
  { graph, mapping }: Simulation,
  { blockSegment }: GraphPlaces,
  block: number,
  sequence: number,
): readonly number[] {
  const experts: number[] = [];
  for (let s = blockSegment[block]; s < blockSegment[block + 1]; s++) {
    if (graph.segments.part[s] !== PART.ffn1) continue;
    const chunk = chunkOf(graph, graph.segments.start[s], sequence);
    const expert = mapping.matrices[mapping.chunks.matrix[chunk]]?.expert ?? -1;
    if (expert >= 0) experts.push(expert);
  }
  return experts;
}

/** What stands above a column. Names of matrices are the same in every language. */
export const slotTitle = (slot: Slot, moe: boolean): Text =>
  slot === 'ffn' && moe
    ? 'MoE FFN'
    : {
        embed: t`embed##block of the operation graph`,
        qkv: 'Q K V',
        attention: 'MHA',
        out: 'out',
        crossQkv: 'cross Q K V',
        crossAttention: 'cross MHA',
        crossOut: 'cross out',
        ffn: 'FFN',
        head: t`LM head`,
        sample: t`token##block that chooses one`,
      }[slot];

/** The same where there is little room. */
export const slotShortTitle = (slot: Slot, moe: boolean): Text =>
  slot === 'ffn' && moe
    ? 'MoE'
    : {
        embed: 'emb',
        qkv: 'QKV',
        attention: 'At',
        out: 'out',
        crossQkv: 'xQKV',
        crossAttention: 'xMHA',
        crossOut: 'xout',
        ffn: 'FFN',
        head: 'head',
        sample: '◆',
      }[slot];

/** Words for a pass: “step 3”, “encoder”. */
export const passName = (step: number): Text => (step < 0 ? t`encoder` : t`step ${step}`);

/** A block in words: “Layer 0 MoE FFN, token 1 of step 0”. */
export function blockTitle(places: GraphPlaces, block: number): Text {
  const { slot, layer, moe, stack } = places.columns[places.blockColumn[block]];
  const { step } = places.passes[places.rowPass[places.blockRow[block]]];
  const token = blockToken(places, block);
  const what = slot === 'sample' ? t`Sample##op` : slotTitle(slot, moe);
  const name =
    layer < 0
      ? capital(what)
      : places.stacks.length === 1
        ? t`Layer ${layer} ${what}`
        : places.stacks[stack].letter === 'E'
          ? t`Encoder layer ${layer} ${what}`
          : t`Decoder layer ${layer} ${what}`;
  return token < 0 ? t`${name}, ${passName(step)}##a block` : t`${name}, token ${token} of ${passName(step)}`;
}
