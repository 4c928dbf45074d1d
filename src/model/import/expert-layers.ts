import type { MoE } from '../scenario.ts';

/** Which layers have experts, in our words, and whether that is exactly what was asked for. */
export interface ExpertLayers extends Pick<MoE, 'frequency' | 'offset' | 'denseLayers'> {
  readonly exact: boolean;
}

type Rule = Omit<ExpertLayers, 'exact'>;

const hasExperts = ({ frequency, offset, denseLayers }: Rule, layer: number): boolean =>
  layer >= denseLayers && layer % frequency === offset % frequency;

const mistakes = (rule: Rule, sparse: readonly boolean[]): number =>
  sparse.reduce((sum, wanted, layer) => sum + (hasExperts(rule, layer) === wanted ? 0 : 1), 0);

/** Longer periods than this are only tried where the first two expert layers suggest one. */
const PERIODS = 16;

/**
 * The period, offset and dense beginning that say which layers have experts (`sparse`, one entry per layer), or come
 * nearest to it. The simplest is tried first: a period alone, then one after a dense beginning.
 */
export function expertLayersOf(sparse: readonly boolean[]): ExpertLayers {
  const first = Math.max(0, sparse.indexOf(true));
  const second = sparse.indexOf(true, first + 1);
  const suggested = second < 0 ? Math.max(sparse.length, 1) : second - first;
  const frequencies = [suggested, ...Array.from({ length: PERIODS }, (_, index) => index + 1)];
  const rules = frequencies.flatMap((frequency) =>
    Array.from({ length: Math.min(frequency, PERIODS) }, (_, shift) => {
      const offset = (first + shift) % frequency;
      return [
        { frequency, offset, denseLayers: 0 },
        { frequency, offset, denseLayers: Math.max(0, first - frequency + 1) },
      ];
    }).flat(),
  );
  let best: Rule = { frequency: 1, offset: 0, denseLayers: 0 };
  let fewest = mistakes(best, sparse);
  for (const rule of rules) {
    if (fewest === 0) break;
    const wrong = mistakes(rule, sparse);
    if (wrong < fewest) [best, fewest] = [rule, wrong];
  }
  return { ...best, exact: fewest === 0 };
}
