import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { inkOn, textOn } from '../../shared/contrast.ts';
import { mixTo, swatchColour } from '../../shared/swatch-colour.ts';

/** The colours of one look: of a full array, of the unused part of one, and of letters on them. */
export interface Look {
  readonly fill: string;
  readonly tint: string;
  readonly text: string;
}

/** Share of its colour that a partly used array keeps where it is not used. */
const TINT = 0.2;
const lookOf = (colour: string, theme: Theme, text: string): Look => ({
  fill: colour,
  tint: mixTo(colour, theme.bg, TINT),
  text,
});

/**
 * Two looks per class: look 2c as it is, 2c + 1 stepped back to `kept` of its colour while something else is meant. Letters
 * on what has stepped far back are in ink, like those around them, where it is legible there.
 */
export function looksOf(colouring: Colouring, theme: Theme, kept: number): Look[] {
  return colouring.classes.flatMap(({ swatch }) => {
    const colour = swatchColour(swatch, theme);
    const back = mixTo(colour, theme.bg, kept);
    return [
      lookOf(colour, theme, textOn(colour)),
      lookOf(back, theme, kept < 0.6 ? inkOn(back, theme.ink) : textOn(back)),
    ];
  });
}
