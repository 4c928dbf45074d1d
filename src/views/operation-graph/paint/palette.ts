import { roles } from '../../../layout/roles.ts';
import { blackOrWhiteOn } from '../../shared/contrast.ts';
import type { Theme } from '../../shared/read-theme.ts';

/** The colours of a role in each state, resolved once per theme. */
export interface RoleColours {
  readonly solid: string;
  readonly tint: string;
  /** Tint of a mark that is too narrow for an outline. */
  readonly bare: string;
  readonly edge: string;
  /** Black or white, whichever contrasts more with the solid colour. */
  readonly onSolid: string;
}

export interface Palette {
  readonly theme: Theme;
  readonly full: readonly RoleColours[];
  /** For marks that stand back while something else is selected. */
  readonly dimmed: readonly RoleColours[];
}

type Rgb = readonly [number, number, number];

function parse(colour: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return [128, 128, 128];
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const print = (rgb: Rgb): string => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** `share` of a colour, the rest another one. */
function mixed(colour: string, other: string, share: number): string {
  const [a, b] = [parse(colour), parse(other)];
  const channel = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
  return print([channel(0), channel(1), channel(2)]);
}

export function makePalette(theme: Theme): Palette {
  const { bg, dark } = theme;
  const colours = (base: string): RoleColours => ({
    solid: base,
    tint: mixed(base, bg, dark ? 0.2 : 0.18),
    bare: mixed(base, bg, 0.36),
    edge: mixed(base, bg, 0.66),
    onSolid: blackOrWhiteOn(base),
  });
  const of = (index: number) => theme.roles[index] ?? theme.ink3;
  return {
    theme,
    full: roles.map((_, index) => colours(of(index))),
    dimmed: roles.map((_, index) => {
      const base = mixed(of(index), bg, theme.dimmed);
      return {
        ...colours(base),
        tint: mixed(of(index), bg, 0.1),
        bare: mixed(of(index), bg, 0.2),
        edge: mixed(of(index), bg, 0.4),
        onSolid: blackOrWhiteOn(base),
      };
    }),
  };
}
