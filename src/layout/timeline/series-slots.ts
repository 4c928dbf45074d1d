import { colourLabel } from '../colour-names.ts';
import type { OpColour } from './op-colours.ts';

/** A series of things with numbers from 0, such as the layers of one stack. */
export interface SeriesPart {
  /** “Layer”, “Layers” as in names of colours, and what stands before the number in a bar: “L”. */
  readonly one: string;
  readonly many: string;
  readonly code: string;
  readonly count: number;
}

export interface Series {
  readonly classes: readonly OpColour[];
  /** Slot and code of each thing, part by part. */
  readonly slots: Uint8Array;
  readonly codes: readonly string[];
}

/**
 * Gives the things of a series the shades of a ramp. More than `most` of them are folded into runs of neighbours of equal
 * length, each with one shade and a name that says so:
 *
 *     10 layers in at most 4 slots: Layers 0 to 2, 3 to 5, 6 to 8, Layer 9
 */
export function series(parts: readonly SeriesPart[], most: number): Series {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  // Each part has its own last run, which may be shorter.
  const length = Math.max(1, Math.ceil(total / Math.max(1, most - parts.length + 1)));
  const drafts: Omit<OpColour, 'swatch' | 'short' | 'label'>[] = [];
  const slots: number[] = [];
  const codes: string[] = [];
  for (const { one, many, code, count } of parts) {
    for (let n = 0; n < count; n++) {
      codes.push(`${code}${n}`);
      if (n % length === 0) {
        const last = Math.min(count, n + length) - 1;
        const name = last === n ? `${one} ${n}` : `${many} ${n} to ${last}`;
        drafts.push({ name, code: last === n ? `${code}${n}` : `${code}${n}–${last}`, footLine: false });
      }
      slots.push(drafts.length - 1);
    }
  }
  const classes = drafts.map((draft, rank): OpColour => {
    const label = colourLabel(draft.name);
    const at = drafts.length < 2 ? 0.5 : rank / (drafts.length - 1);
    return { ...draft, label, short: label, swatch: { kind: 'series', at } };
  });
  return { classes, slots: Uint8Array.from(slots), codes };
}
