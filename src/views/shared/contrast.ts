import { rgb } from 'd3';
import { luminanceOf } from './luminance.ts';

/** What WCAG 2 asks of small text (1.4.3, level AA). */
export const LEGIBLE = 4.5;

/** Relative luminance as WCAG 2 defines it, 0 … 1, of a colour that d3 can read: a name, “#…” or “rgb(1, 2, 3)”. Else NaN. */
export function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  return luminanceOf(r, g, b);
}

/** Contrast of two CSS colours as WCAG 2 defines it, 1 … 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const farthest = (colour: string, inks: readonly [string, ...string[]]): string =>
  inks.reduce((best, ink) => (contrast(ink, colour) > contrast(best, colour) ? ink : best));

/**
 * The one of some inks that contrasts most with a colour, or black or white where none of them is legible: on any colour
 * one of these two has 4.58 or more.
 */
export function inkOn(colour: string, ...inks: readonly [string, ...string[]]): string {
  const best = farthest(colour, inks);
  return contrast(best, colour) >= LEGIBLE ? best : farthest(colour, ['#000000', '#ffffff']);
}

/** The black of print or white, whichever contrasts more with a colour; always legible. */
export const textOn = (colour: string): string => inkOn(colour, '#141311', '#ffffff');

/** Pure black or white, whichever contrasts more with a colour. */
export const blackOrWhiteOn = (colour: string): string => farthest(colour, ['#000000', '#ffffff']);
