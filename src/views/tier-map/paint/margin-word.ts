import type { Theme } from '../../shared/read-theme.ts';

/** A word beside the picture; `room` is how wide it may be, px. */
interface MarginWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  /** Of its letters, px. */
  readonly size: number;
  readonly strong?: boolean;
}

/** Writes a word of a margin, in smaller letters where it is longer than its room. */
export function writeInMargin(
  context: CanvasRenderingContext2D,
  { sans }: Theme,
  { text, x, y, room, size, strong = false }: MarginWord,
): void {
  const fontOf = (px: number): string => `${strong ? '600 ' : ''}${px}px ${sans}`;
  context.font = fontOf(size);
  const { width } = context.measureText(text);
  if (width > room) context.font = fontOf((size * room) / width);
  context.fillText(text, x, y);
}
