import type { Colouring } from '../../layout/tier-map/colouring.ts';
import type { Theme } from '../shared/read-theme.ts';
import { mixTo, swatchColour, textOn } from '../shared/swatch-colour.ts';

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
