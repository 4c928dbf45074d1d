import { readFileSync } from 'node:fs';
import { hcl } from 'd3';
import { describe, expect, test } from 'vitest';
import { roles } from '../../layout/roles.ts';
import type { Swatch } from '../../layout/swatch.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { makePalette } from '../operation-graph/paint/palette.ts';
import { looksOf } from '../tier-map/scene/plan-colours.ts';
import { floorColours } from '../tier-map/skyline/skyline-colours.ts';
import { timelineColours } from '../timeline/paint/palette.ts';
import type { Pixel } from '../timeline/paint/pixels.ts';
import { blackOrWhiteOn, contrast, inkOn, LEGIBLE, luminance, textOn } from './contrast.ts';
import type { Theme } from './read-theme.ts';
import { mixTo, swatchColour } from './swatch-colour.ts';

const styles = readFileSync(new URL('theme.css', import.meta.url), 'utf8');
const block = (selector: string): string => styles.split(`${selector} {`)[1]?.split('}')[0] ?? '';

/** The theme as the style sheet has it; the dark one changes part of the light one. */
function themeOf(side: 'light' | 'dark'): Theme {
  const rules = (side === 'dark' ? block(":root[data-theme='dark']") : '') + block("[data-theme='light']");
  const read = (name: string): string => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(rules)?.[1];
    if (value === undefined) throw new Error(`theme.css has no --${name}`);
    return value;
  };
  const colours = ['bg', 'panel', 'raise', 'ink', 'ink2', 'ink3', 'line', 'hair', 'free', 'accent', 'warn'] as const;
  return {
    ...(Object.fromEntries(colours.map((name) => [name, read(name)])) as Record<(typeof colours)[number], string>),
    dark: side === 'dark',
    warnBg: read('warn-bg'),
    roles: roles.map(({ id }) => read(`role-${id}`)),
    dimmed: Number.parseFloat(read('dimmed')) / 100,
    sans: read('sans'),
    serif: read('serif'),
  };
}

const steps = Array.from({ length: 201 }, (_, i) => i / 200);

/** Every colour that a picture can give to data. */
const swatches: Swatch[] = [
  ...roles.map((_, role) => ({ kind: 'role', role }) as const),
  ...steps.flatMap((at) => [{ kind: 'series', at } as const, { kind: 'amount', at } as const]),
  { kind: 'neutral' },
];

const themes = [
  themeOf('light'),
  themeOf('dark'),
  { ...themeOf('light'), forced: true },
  { ...themeOf('dark'), forced: true },
];
const named = themes.map(
  (theme) => [`${theme.dark ? 'dark' : 'light'}${theme.forced ? ', forced' : ''}`, theme] as const,
);

/** Pairs of ink and ground that cannot be read. */
const illegible = (pairs: readonly (readonly [ink: string, ground: string])[]) =>
  pairs.filter(([ink, ground]) => !(contrast(ink, ground) >= LEGIBLE));

const hex = (pixel: Pixel): string =>
  `#${[0, 8, 16].map((shift) => ((pixel >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`;

test('contrast is that of WCAG', () => {
  expect(contrast('#000', '#fff')).toBe(21);
  expect(contrast('#777777', 'white')).toBeCloseTo(4.48, 2);
  expect(contrast('#29858a', '#ffffff')).toBeCloseTo(4.36, 2);
  expect(luminance('#ff0000')).toBeCloseTo(0.2126, 6);
});

test('the better of two inks is taken, and pure black or white where neither can be read', () => {
  expect([textOn('#153716'), textOn('#f7cd5b')]).toEqual(['#ffffff', '#141311']);
  expect([textOn('#29858a'), textOn('#289088')]).toEqual(['#000000', '#141311']);
  expect([blackOrWhiteOn('#153716'), blackOrWhiteOn('#f7cd5b')]).toEqual(['#ffffff', '#000000']);
  expect([inkOn('#fbfaf6', '#1d1c1a'), inkOn('#555555', '#1d1c1a')]).toEqual(['#1d1c1a', '#ffffff']);
});

test('letters can be read on any lightness, chroma and hue', () => {
  const colours = steps.flatMap((l) =>
    [0, 20, 40, 80].flatMap((c) =>
      steps.filter((_, i) => i % 10 === 0).map((h) => hcl(h * 360, c, l * 100).formatHex()),
    ),
  );
  expect(illegible(colours.map((colour) => [textOn(colour), colour]))).toEqual([]);
  expect(illegible(colours.map((colour) => [blackOrWhiteOn(colour), colour]))).toEqual([]);
});

describe.each(named)('letters can be read on every colour of data, %s', (_, theme) => {
  test('of a legend', () => {
    const colours = swatches.map((swatch) => swatchColour(swatch, theme));
    expect(illegible(colours.map((colour) => [textOn(colour), colour]))).toEqual([]);
  });

  const classes = swatches.map((swatch) => ({
    swatch,
    label: '',
    code: '',
    name: '',
    footLine: false,
    title: '',
    short: '',
  }));

  test('of the tier map, whatever steps back', () => {
    for (const kept of [theme.dimmed, 0.88, 1]) {
      const looks = looksOf({ classes } as unknown as Colouring, theme, kept);
      expect(illegible(looks.map(({ text, fill }) => [text, fill]))).toEqual([]);
      expect(illegible(looks.map(({ tint }) => [theme.ink, tint]))).toEqual([]);
    }
  });

  test('of the skyline', () => {
    const floors = floorColours({ classes } as unknown as Colouring, theme);
    const grounds = floors.flatMap(({ lit, idle, half, dim }) => [lit, idle, half, dim]);
    expect(illegible(grounds.map((ground) => [textOn(ground), ground]))).toEqual([]);
  });

  test('of the timeline, dimmed or not', () => {
    const { palette, codes } = timelineColours(theme, classes);
    const entries = swatches.flatMap((__, slot) => [slot * 4, slot * 4 + 1]);
    expect(illegible(entries.map((at) => [hex(codes[at] ?? 0), hex(palette[at] ?? 0)]))).toEqual([]);
  });

  test('of the operation graph, dimmed or not', () => {
    const { full, dimmed } = makePalette(theme);
    expect(illegible([...full, ...dimmed].map(({ onSolid, solid }) => [onSolid, solid]))).toEqual([]);
    expect(illegible([...full, ...dimmed].map(({ tint }) => [theme.ink, tint]))).toEqual([]);
  });

  test('of the map of expert loads', () => {
    const cells = steps.map((share) => mixTo(theme.roles[9] ?? '', theme.free, share));
    expect(illegible(cells.map((cell) => [blackOrWhiteOn(cell), cell]))).toEqual([]);
  });
});
