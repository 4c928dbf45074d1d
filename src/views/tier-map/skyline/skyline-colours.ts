import { memoiseByObject } from '../../../base/memoise.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { mixTo, swatchColour } from '../../shared/swatch-colour.ts';

/** The city at dusk (dark theme) or by day. Roles keep the colours that they have in every other view. */
export interface SkyPalette {
  readonly dusk: boolean;
  /** Colours of the sky from top to bottom with their places. */
  readonly sky: readonly (readonly [at: number, colour: string])[];
  readonly body: string;
  readonly plate: string;
  readonly plateEdge: string;
  readonly street: string;
  readonly glass: string;
  readonly glassFill: string;
  readonly ink: string;
  readonly ink2: string;
  /** The one outline colour: selection and nothing else. */
  readonly outline: string;
}

const dusk: SkyPalette = {
  dusk: true,
  sky: [
    [0, '#0a0f24'],
    [0.4, '#352b5c'],
    [0.58, '#6b4666'],
    [0.8, '#1a1533'],
    [1, '#0a0d20'],
  ],
  body: '#12172f',
  plate: '#0e1228',
  plateEdge: '#070916',
  street: '#232a52',
  glass: 'rgba(150, 165, 225, 0.34)',
  glassFill: 'rgba(110, 130, 210, 0.07)',
  ink: '#f3f5ff',
  ink2: '#a9b2d6',
  outline: '#ffffff',
};

const day: SkyPalette = {
  dusk: false,
  sky: [
    [0, '#c3d9ef'],
    [0.55, '#fbf3e4'],
    [1, '#f0ece2'],
  ],
  body: '#f7f5f0',
  plate: '#e3dfd5',
  plateEdge: '#c9c3b3',
  street: '#fbfaf6',
  glass: 'rgba(90, 125, 170, 0.4)',
  glassFill: 'rgba(255, 255, 255, 0.28)',
  ink: '#151a2b',
  ink2: '#4a5470',
  outline: '#151a2b',
};

const strong = (sky: SkyPalette): SkyPalette => ({ ...sky, ink2: sky.ink });
const strongDusk = strong(dusk);
const strongDay = strong(day);

/** The reader's own colours: no light, towers of paper with their lines in ink. */
const plain = ({ bg, ink, hair, line, accent }: Theme): SkyPalette => ({
  dusk: false,
  sky: [
    [0, bg],
    [1, bg],
  ],
  body: bg,
  plate: hair,
  plateEdge: line,
  street: bg,
  glass: line,
  glassFill: 'rgba(0, 0, 0, 0)',
  ink,
  ink2: ink,
  outline: accent,
});

const plainSky = memoiseByObject(plain);

export const skyPalette = (theme: Theme): SkyPalette => (theme.forced ? plainSky(theme) : lightOfDay(theme));

const lightOfDay = ({ dark, presented = false }: Theme): SkyPalette =>
  presented ? (dark ? strongDusk : strongDay) : dark ? dusk : day;

/** The colours of one class of floors. */
export interface FloorColours {
  readonly lit: string;
  readonly litSide: string;
  /** At work, a little towards white at dusk. */
  readonly glow: string;
  readonly idle: string;
  readonly idleSide: string;
  readonly roof: string;
  /** Stepped back while something else is selected, and half lit because it is what is selected. */
  readonly dim: string;
  readonly dimSide: string;
  readonly half: string;
  readonly halfSide: string;
}

/** Shares of body colour in a floor that does not compute. */
const BODY = { dusk: { idle: 0.56, dim: 0.72, half: 0.42 }, day: { idle: 0.5, dim: 0.68, half: 0.34 } };

export function floorColours(colouring: Colouring, theme: Theme): FloorColours[] {
  const sky = skyPalette(theme);
  const shares = sky.dusk ? BODY.dusk : BODY.day;
  const shade = (colour: string) => mixTo(colour, '#000010', sky.dusk ? 0.68 : 0.82);
  return colouring.classes.map(({ swatch }) => {
    const lit = swatchColour(swatch, theme);
    const bodied = (share: number) => mixTo(lit, sky.body, 1 - share);
    return {
      lit,
      litSide: shade(lit),
      glow: sky.dusk ? mixTo(lit, '#ffffff', 0.9) : lit,
      idle: bodied(shares.idle),
      idleSide: shade(bodied(shares.idle)),
      roof: mixTo(bodied(shares.idle), sky.dusk ? '#3c4470' : '#ffffff', 0.72),
      dim: bodied(shares.dim),
      dimSide: shade(bodied(shares.dim)),
      half: bodied(shares.half),
      halfSide: shade(bodied(shares.half)),
    };
  });
}
