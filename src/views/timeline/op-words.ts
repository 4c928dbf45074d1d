import { exactText } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { describeOp, type OpDescription } from '../../layout/describe-op.ts';
import type { Simulation } from '../../model/result.ts';

/** Where an op ran: “tile 8”, “digital unit 2”. */
export const placeWords = ({ chunk, kind, unit }: OpDescription): Text =>
  chunk ? t`tile ${chunk.tile}` : kind === 'mha' ? t`MHA unit ${unit ?? 0}` : t`digital unit ${unit ?? 0}`;

/** Whose op it is: “sequence 2, step 0, token 1”. */
function ownerWords({ sequence, step, token }: OpDescription): Text {
  if (step >= 0)
    return token >= 0 ? t`sequence ${sequence}, step ${step}, token ${token}` : t`sequence ${sequence}, step ${step}`;
  return token >= 0 ? t`sequence ${sequence}, token ${token}` : t`sequence ${sequence}`;
}

/** The readout of an op, line by line. */
export function opLines(simulation: Simulation, id: number): readonly Text[] {
  const op = describeOp(simulation, id);
  const waited = op.start - op.ready;
  const { chunk } = op;
  const lines: Text[] = [
    chunk && chunk.rows * chunk.cols > 1 ? t`${op.title}, chunk ${chunk.row},${chunk.col}` : op.title,
    joined([chunk ? t`tile ${chunk.tile}, tier ${chunk.tier}` : placeWords(op), ownerWords(op)], ' · '),
    joined([exactText(op.start, 'ns'), ' – ', exactText(op.end, 'ns'), ' · ', t`takes ${exactText(op.latency, 'ns')}`]),
    waited > 0
      ? t`ready ${exactText(op.ready, 'ns')}, waited ${exactText(waited, 'ns')}`
      : t`started as soon as it was ready`,
  ];
  if (op.dramLatency > 0) lines.push(t`of which ${exactText(op.dramLatency, 'ns')} loading the KV cache`);
  return lines;
}

/** The same as one sentence, for those who listen. */
export const opSentence = (simulation: Simulation, id: number): Text => joined(opLines(simulation, id), '; ');
