import { roles } from '../../layout/roles.ts';
import { luminanceOf } from './luminance.ts';

/** Colours as painters need them: resolved once per theme change, not per mark. */
export interface Theme {
  readonly dark: boolean;
  readonly bg: string;
  readonly panel: string;
  readonly raise: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly hair: string;
  readonly free: string;
  readonly accent: string;
  readonly warn: string;
  readonly warnBg: string;
  /** One per role, in the order of `roles`. */
  readonly roles: readonly string[];
  /** Share 0 … 1 of its colour that a mark keeps when something else is selected. */
  readonly dimmed: number;
  /** Font families for canvas, such as `11px ${sans}`. */
  readonly sans: string;
  readonly serif: string;
  /** To be read from across a room: no letters under 9 px, which are enlarged, and no ink paler than the strongest. */
  readonly presented?: boolean;
  /** The reader's own colours are in force: what has no role is told apart by tone, too. */
  readonly forced?: boolean;
}

/** System colours and mixes of them, which only the browser knows, as “#rrggbb”; “#rrggbb” stays as it is. */
function plainColours(): (colour: string) => string {
  const canvas = document.createElement('canvas');
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('forced-color-adjust', 'none');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const plain = (colour: string): string => {
    if (!pen || colour.startsWith('#')) return colour;
    probe.style.color = colour;
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
  };
  queueMicrotask(() => probe.remove());
  return plain;
}

/** Whether paper is darker than what stands on it, both as “#rrggbb”. */
function isDark(paper: string, ink: string): boolean {
  const [paperLight = 0, inkLight = 0] = [paper, ink].map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return luminanceOf(red, green, blue);
  });
  return paperLight < inkLight;
}

/** Whether the reader's own colours are in force. Not for what goes to paper. */
export const forcedColours = (): MediaQueryList => matchMedia('(forced-colors: active)');

/** Reads the theme that is in force at an element. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const forced = element === document.documentElement && forcedColours().matches;
  const plain = forced ? plainColours() : (colour: string) => colour;
  const read = (name: string) => plain(style.getPropertyValue(`--${name}`).trim());
  return {
    dark: forced ? isDark(read('bg'), read('ink')) : element.getAttribute('data-theme') === 'dark',
    bg: read('bg'),
    panel: read('panel'),
    raise: read('raise'),
    ink: read('ink'),
    ink2: read('ink2'),
    ink3: read('ink3'),
    line: read('line'),
    hair: read('hair'),
    free: read('free'),
    accent: read('accent'),
    warn: read('warn'),
    warnBg: read('warn-bg'),
    roles: roles.map(({ id }) => read(`role-${id}`)),
    dimmed: Number.parseFloat(style.getPropertyValue('--dimmed')) / 100,
    sans: style.getPropertyValue('--sans').trim(),
    serif: style.getPropertyValue('--serif').trim(),
    presented: element.hasAttribute('data-presenter'),
    forced,
  };
}
