import { exactText, THIN } from '../../base/format.ts';
import { describeOp, type OpDescription } from '../../layout/describe-op.ts';
import type { Simulation } from '../../model/result.ts';

/** Where an op ran: “tile 8”, “digital unit 2”. */
export const placeWords = ({ chunk, kind, unit }: OpDescription): string =>
  chunk ? `tile ${chunk.tile}` : kind === 'mha' ? `MHA unit ${unit ?? 0}` : `digital unit ${unit ?? 0}`;

/** Whose op it is: “sequence 2, step 0, token 1”. */
export function ownerWords({ sequence, step, token }: OpDescription): string {
  const parts = [`sequence ${sequence}`];
  if (step >= 0) parts.push(`step ${step}`);
  if (token >= 0) parts.push(`token ${token}`);
  return parts.join(', ');
}

/** The readout of an op, line by line. */
export function opLines(simulation: Simulation, id: number): readonly string[] {
  const op = describeOp(simulation, id);
  const chunk = op.chunk && op.chunk.rows * op.chunk.cols > 1 ? `, chunk ${op.chunk.row},${op.chunk.col}` : '';
  const waited = op.start - op.ready;
  const lines = [
    `${op.title}${chunk}`,
    `${placeWords(op)}${op.chunk ? `, tier ${op.chunk.tier}` : ''} · ${ownerWords(op)}`,
    `${exactText(op.start, 'ns')} – ${exactText(op.end, 'ns')} · takes ${exactText(op.latency, 'ns')}`,
    waited > 0
      ? `ready ${exactText(op.ready, 'ns')}, waited ${exactText(waited, 'ns')}`
      : 'started as soon as it was ready',
  ];
  if (op.dramLatency > 0) lines.push(`of which ${exactText(op.dramLatency, 'ns')} loading the KV cache`);
  return lines;
}

/** The same as one sentence, for those who listen. */
export const opSentence = (simulation: Simulation, id: number): string =>
  opLines(simulation, id).join('; ').replaceAll(THIN, ' ');
