import { rgb } from 'd3';
import type { OpColour } from '../../../layout/timeline/op-colours.ts';
import { blackOrWhiteOn, inkOn } from '../../shared/contrast.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { mixTo, swatchColour } from '../../shared/swatch-colour.ts';
import { mixed, type Pixel, pixelOf } from './pixels.ts';
import type { Palette } from './raster.ts';

/** Colours as pixels, worked out once per theme and colouring. */
export interface TimelineColours {
  readonly palette: Palette;
  /** Colour of a code on each entry of the palette. */
  readonly codes: Palette;
  readonly bg: Pixel;
  readonly hair: Pixel;
  readonly line: Pixel;
  readonly ink: Pixel;
  readonly ink2: Pixel;
  readonly ink3: Pixel;
  readonly free: Pixel;
  /** One per role. */
  readonly roles: readonly Pixel[];
}

/** The colours of a theme, and of the classes that ops are sorted into. */
export function timelineColours(theme: Theme, classes: readonly OpColour[]): TimelineColours {
  const [bg, ink] = [pixelOf(theme.bg), pixelOf(theme.ink)];
  const palette = new Uint32Array(classes.length * 4);
  const codes = new Uint32Array(palette.length);
  classes.forEach(({ swatch }, slot) => {
    const colour = rgb(swatchColour(swatch, theme)).formatHex();
    const full = pixelOf(colour);
    const dimmed = mixed(full, bg, theme.dimmed);
    palette.set([full, dimmed, mixed(full, bg, 0.55), mixed(dimmed, bg, 0.6)], slot * 4);
    const code = pixelOf(blackOrWhiteOn(colour));
    // On dimmed marks, whose hues are closer to each other, the code has to carry: it is set in ink wherever that can.
    const dimmedCode = pixelOf(inkOn(mixTo(colour, theme.bg, theme.dimmed), theme.ink));
    codes.set([code, dimmedCode, code, dimmedCode], slot * 4);
  });
  return {
    palette,
    codes,
    bg,
    hair: pixelOf(theme.hair),
    line: pixelOf(theme.line),
    ink,
    ink2: pixelOf(theme.ink2),
    ink3: pixelOf(theme.ink3),
    free: pixelOf(theme.free),
    roles: theme.roles.map(pixelOf),
  };
}
