import { interpolateRgb, interpolateRgbBasis, rgb } from 'd3';
import type { Swatch } from '../../layout/swatch.ts';
import type { Theme } from './read-theme.ts';

/** `share` of a colour, the rest paper. */
export const mixTo = (colour: string, paper: string, share: number): string => interpolateRgb(paper, colour)(share);

/** Ends of the ramp for quantities: at least 3:1 on paper at the faint end, and one hue, so that more is never another kind. */
const amountRamp = { light: ['#7793bd', '#0b2345'], dark: ['#44699c', '#e2eeff'] } as const;

/** Six stops of the viridis ramp; d3 has all 256 of this and of three dozen other ramps, 6 kB when compressed. */
const viridis = interpolateRgbBasis(['#440154', '#414487', '#2a788e', '#22a884', '#7ad151', '#fde725']);

/** The part of viridis that stands out from paper: without its yellow on light paper, without its violet on dark. */
const seriesRange = { light: [0.02, 0.78], dark: [0.3, 1] } as const;

/** Tones between paper and ink that stand out from paper, where the reader's colours are in force. */
const tone = (at: number, { ink, bg }: Theme): string => mixTo(ink, bg, 0.45 + 0.55 * at);

export function swatchColour(swatch: Swatch, theme: Theme): string {
  const side = theme.dark ? 'dark' : 'light';
  switch (swatch.kind) {
    case 'role':
      return theme.roles[swatch.role] ?? theme.ink3;
    case 'series': {
      if (theme.forced) return tone(swatch.at, theme);
      const [from, to] = seriesRange[side];
      return rgb(viridis(from + (to - from) * swatch.at)).formatHex();
    }
    case 'amount':
      return theme.forced ? tone(swatch.at, theme) : mixTo(amountRamp[side][1], amountRamp[side][0], swatch.at);
    case 'neutral':
      return mixTo(theme.ink3, theme.bg, 0.5);
  }
}
