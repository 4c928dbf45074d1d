import type { Theme } from '../shared/read-theme.ts';
import { mixed, type Pixel, pixelOf, textOn } from './pixels.ts';
import type { Palette } from './raster.ts';

/** Colours of a theme as pixels, worked out once per theme. */
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

export function timelineColours(theme: Theme): TimelineColours {
  const [bg, ink] = [pixelOf(theme.bg), pixelOf(theme.ink)];
  const palette = new Uint32Array(theme.roles.length * 4);
  const codes = new Uint32Array(palette.length);
  theme.roles.forEach((colour, role) => {
    const full = pixelOf(colour);
    const dimmed = mixed(full, bg, theme.dimmed);
    palette.set([full, dimmed, mixed(full, bg, 0.55), mixed(dimmed, bg, 0.6)], role * 4);
    // On dimmed marks, whose hues are closer to each other, the code has to carry: it is set in ink.
    codes.set([textOn(full), ink, textOn(full), ink], role * 4);
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
