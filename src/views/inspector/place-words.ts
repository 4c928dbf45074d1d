import { joined, t, type Text } from '../../base/text.ts';
import type { OpDescription } from '../../layout/describe-op.ts';
import type { Simulation } from '../../model/result.ts';

/** Where in the run an op stands: “sequence 2 · step 0 · token 1”. The sequence is left out where there is only one. */
export function runPlace({ schedule }: Simulation, { sequence, step, token }: OpDescription): Text {
  const parts = [
    schedule.sequences > 1 ? t`sequence ${sequence}` : '',
    step < 0 ? t`encoder` : t`step ${step}`,
    token >= 0 ? t`token ${token}` : '',
  ];
  return joined(
    parts.filter((text) => text !== ''),
    ' · ',
  );
}

/** Which of a matrix's chunks: “chunk 0,1 of 2 × 4”. */
export const chunkWords = ({ row, col, rows, cols }: NonNullable<OpDescription['chunk']>): Text =>
  t`chunk ${`${row},${col}`} of ${`${rows} × ${cols}`}`;
