import { entryAt } from '../../base/column.ts';
import { t, type Text } from '../../base/text.ts';
import type { Simulation } from '../../model/result.ts';

/** What is followed through the chip: one token of one step, or a whole sequence where token and step are null. */
export interface Followed {
  readonly sequence: number;
  /** −1 = the encoder. */
  readonly step: number | null;
  readonly token: number | null;
}

export const sameFollowed = (a: Followed, b: Followed): boolean =>
  a.sequence === b.sequence && a.step === b.step && a.token === b.token;

/** What an op belongs to, to be followed: its token, or its sequence where it is of all tokens. */
export function followedOf({ graph }: Simulation, segment: number, sequence: number): Followed {
  const token = graph.segments.token[segment] ?? -1;
  return token < 0
    ? { sequence, step: null, token: null }
    : { sequence, step: entryAt(graph.segments.step, segment), token };
}

/** “token 1 of sequence 2 in step 0”: a part is left out where the run has only one of it. */
export function followedName({ schedule, graph }: Simulation, { sequence, step, token }: Followed): Text {
  const many = schedule.sequences > 1;
  if (token === null) return t`sequence ${sequence}`;
  const steps = entryAt(graph.segments.step, graph.segments.count - 1) > 0;
  if (step === null || (!steps && step >= 0))
    return many ? t`token ${token} of sequence ${sequence}` : t`token ${token}`;
  if (step < 0)
    return many ? t`token ${token} of sequence ${sequence} in the encoder` : t`token ${token} in the encoder`;
  return many ? t`token ${token} of sequence ${sequence} in step ${step}` : t`token ${token} in step ${step}`;
}
