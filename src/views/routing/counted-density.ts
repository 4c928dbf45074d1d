import type { ExpertLoad } from '../../layout/expert-load.ts';
import type { Density, DensityForm } from '../../model/draw-density.ts';

/** How often experts were visited, or visited together by one vector of the first sequence, as a density. */
export function countedDensity(form: DensityForm, { choices, experts, layers, perExpert }: ExpertLoad): Density {
  switch (form) {
    case 'weights':
      return [...perExpert];
    case 'layers':
      return layers.map(({ visits }) => [...visits]);
    case 'pairs': {
      const counts = Array.from({ length: experts }, () => Array.from({ length: experts }, () => 0));
      for (const [, , , chosen] of choices)
        for (const first of chosen)
          for (const second of chosen) {
            const row = counts[first];
            if (row && first !== second) row[second] = (row[second] ?? 0) + 1;
          }
      return counts;
    }
  }
}
