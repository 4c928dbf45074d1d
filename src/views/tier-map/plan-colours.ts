import { interpolateRgb, interpolateRgbBasis, lab, rgb } from 'd3';
import type { Colouring, Swatch } from '../../layout/tier-map/colouring.ts';
import type { Theme } from '../shared/read-theme.ts';

/** `share` of a colour, the rest paper. */
export const mixTo = (colour: string, paper: string, share: number): string => interpolateRgb(paper, colour)(share);

/** Ends of the ramp for quantities: at least 3:1 on paper at the faint end, and one hue, so that more is never another kind. */
const amountRamp = { light: ['#7793bd', '#0b2345'], dark: ['#44699c', '#e2eeff'] } as const;

/** Six stops of the viridis ramp; d3 has all 256 of this and of three dozen other ramps, 6 kB when compressed. */
const viridis = interpolateRgbBasis(['#440154', '#414487', '#2a788e', '#22a884', '#7ad151', '#fde725']);

/** The part of viridis that stands out from paper: without its yellow on light paper, without its violet on dark. */
const seriesRange = { light: [0.02, 0.78], dark: [0.3, 1] } as const;

export function swatchColour(swatch: Swatch, theme: Theme): string {
  const side = theme.dark ? 'dark' : 'light';
  switch (swatch.kind) {
    case 'role':
      return theme.roles[swatch.role] ?? theme.ink3;
    case 'series': {
      const [from, to] = seriesRange[side];
      return rgb(viridis(from + (to - from) * swatch.at)).formatHex();
    }
    case 'amount':
      return mixTo(amountRamp[side][1], amountRamp[side][0], swatch.at);
    case 'neutral':
      return mixTo(theme.ink3, theme.bg, 0.5);
  }
}

/** Black or white, whichever is farther from a colour. The border lies at L* = 58, where both contrast about 4.6:1. */
export const textOn = (colour: string): string => (lab(colour).l > 55 ? '#141311' : '#ffffff');

/** The colours of one look: of a full array, of the unused part of one, and of letters on them. */
export interface Look {
  readonly fill: string;
  readonly tint: string;
  readonly text: string;
}

/** Share of its colour that a partly used array keeps where it is not used. */
const TINT = 0.2;
/** Letters on a tint, which is near paper. */
const lookOf = (colour: string, theme: Theme, dimmed: boolean): Look => ({
  fill: colour,
  tint: mixTo(colour, theme.bg, TINT),
  text: dimmed ? theme.ink : textOn(colour),
});

/**
 * Two looks per class: look 2c as it is, 2c + 1 stepped back to `kept` of its colour while something else is meant. At 88 %
 * the colour still decides which letters can be read on it; below 60 % ink always can.
 */
export function looksOf(colouring: Colouring, theme: Theme, kept: number): Look[] {
  return colouring.classes.flatMap(({ swatch }) => {
    const colour = swatchColour(swatch, theme);
    const back = mixTo(colour, theme.bg, kept);
    return [lookOf(colour, theme, false), lookOf(back, theme, kept < 0.6)];
  });
}
