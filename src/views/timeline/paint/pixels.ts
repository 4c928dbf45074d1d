/** Colours as the four bytes of a canvas pixel, in the order in which a little-endian Uint32Array holds them: 0xAABBGGRR. */
export type Pixel = number;

const OPAQUE = 0xff00_0000;

/** “#1c45a8” or “#fff” as a pixel; what is no such colour is black. */
export function pixelOf(colour: string): Pixel {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1] ?? '000000';
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return (OPAQUE | ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0)) >>> 0;
}

/** `share` of the one colour over the other. */
export function mixed(over: Pixel, under: Pixel, share: number): Pixel {
  const keep = 1 - share;
  const red = (over & 0xff) * share + (under & 0xff) * keep;
  const green = ((over >>> 8) & 0xff) * share + ((under >>> 8) & 0xff) * keep;
  const blue = ((over >>> 16) & 0xff) * share + ((under >>> 16) & 0xff) * keep;
  return (OPAQUE | ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5)) >>> 0;
}

/** A pixel as a CSS colour. */
export const cssOf = (pixel: Pixel): string => `rgb(${pixel & 0xff} ${(pixel >>> 8) & 0xff} ${(pixel >>> 16) & 0xff})`;
